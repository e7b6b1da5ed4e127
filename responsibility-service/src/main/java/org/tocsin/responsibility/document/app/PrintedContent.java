package org.tocsin.responsibility.document.app;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What the form reads of the frozen content. */
record PrintedContent(
        UUID agreementId,
        String agreementNo,
        String title,
        Side superior,
        Side subordinate,
        LocalDate periodStart,
        LocalDate periodEnd,
        List<Limit> limits,
        List<Duty> dutyItems,
        List<String> targets,
        @Nullable String rewardAndPenalty,
        Instant issuedAt) {

    record Side(String name, String division, @Nullable String principal) {}

    record Limit(String measure, BigDecimal limit) {}

    record Duty(String item, String accountablePerson) {}
}
