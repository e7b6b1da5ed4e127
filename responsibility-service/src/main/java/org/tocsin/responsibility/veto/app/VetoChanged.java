package org.tocsin.responsibility.veto.app;

import jakarta.annotation.Nullable;
import org.tocsin.responsibility.veto.domain.VetoSnapshot;
import org.tocsin.responsibility.veto.domain.VetoStatus;

/**
 * A CDI event: a veto was proposed or its status changed, in the transaction that is still open.
 * Grades and scores follow it.
 *
 * @param previousStatus {@code null} when it was proposed
 */
public record VetoChanged(VetoSnapshot veto, @Nullable VetoStatus previousStatus) {

    /** Whether it has just come to have an effect. */
    public boolean tookEffect() {
        return veto.status() == VetoStatus.CONFIRMED && previousStatus == VetoStatus.PROPOSED;
    }

    /** Whether it has just lost its effect. */
    public boolean lostEffect() {
        return previousStatus == VetoStatus.CONFIRMED && veto.status() != VetoStatus.CONFIRMED;
    }
}
