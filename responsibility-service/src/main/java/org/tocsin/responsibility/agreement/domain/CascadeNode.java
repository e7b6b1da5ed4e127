package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** An agreement as the view of a cascade needs it. */
public record CascadeNode(
        UUID id,
        String agreementNo,
        AgreementStatus status,
        PartyUnit unit,
        UUID firstId,
        int edition,
        Map<Measure, BigDecimal> limits,
        CascadeLink link,
        @Nullable LocalDate signBy) {}
