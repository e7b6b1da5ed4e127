package org.tocsin.responsibility.agreement.domain;

import java.time.Instant;
import java.time.LocalDate;
import org.tocsin.platform.time.Moments;

/** When something is done. */
public record Occasion(Instant at) {

    /** The day in Asia/Shanghai: periods are counted in such days. */
    public LocalDate today() {
        return Moments.dayOf(at);
    }
}
