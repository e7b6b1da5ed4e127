package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Which hazards a list or an export is about; what is {@code null} or empty does not narrow it.
 *
 * @param division its whole subtree
 * @param industry the beginning of the industry's code
 * @param dueBefore whose last day lies before this one
 * @param reportedFrom reported then or later
 * @param reportedTo reported before then
 * @param listed whether a listed supervision is under way
 * @param recurred whether it repeats a rectified hazard
 * @param accidents whether it is flagged for an accident at its unit
 * @param duplicateCandidate whether it may repeat an earlier hazard
 * @param text part of the number, the part, the item or the description
 */
public record HazardFilter(
        Set<HazardStatus> statuses,
        @Nullable Grade grade,
        @Nullable String division,
        @Nullable String industry,
        @Nullable UUID unitId,
        @Nullable UUID riskPointId,
        @Nullable Source source,
        @Nullable LocalDate dueBefore,
        @Nullable Instant reportedFrom,
        @Nullable Instant reportedTo,
        @Nullable Instant updatedSince,
        @Nullable Boolean overdue,
        @Nullable Boolean listed,
        @Nullable Boolean recurred,
        HandlingFilter handling,
        @Nullable AccidentFlag accidents,
        @Nullable UUID findingId,
        @Nullable MapBox box,
        @Nullable Boolean duplicateCandidate,
        @Nullable String text) {

    /** Beyond these no register reaches, and databases do not count. */
    private static final Instant FIRST = Instant.parse("1000-01-01T00:00:00Z");

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public HazardFilter {
        statuses = Set.copyOf(statuses);
        reportedFrom = kept(reportedFrom);
        reportedTo = kept(reportedTo);
        updatedSince = kept(updatedSince);
    }

    /** Only what has a position, and within the box, if there is one. */
    public HazardFilter onMap() {
        return new HazardFilter(
                statuses,
                grade,
                division,
                industry,
                unitId,
                riskPointId,
                source,
                dueBefore,
                reportedFrom,
                reportedTo,
                updatedSince,
                overdue,
                listed,
                recurred,
                handling,
                accidents,
                findingId,
                box == null ? MapBox.WORLD : box,
                duplicateCandidate,
                text);
    }

    /** With the units that had a recent accident, where that is asked for. */
    public HazardFilter withAccidentsAt(Supplier<Set<UUID>> units) {
        return accidents == null
                ? this
                : new HazardFilter(
                        statuses,
                        grade,
                        division,
                        industry,
                        unitId,
                        riskPointId,
                        source,
                        dueBefore,
                        reportedFrom,
                        reportedTo,
                        updatedSince,
                        overdue,
                        listed,
                        recurred,
                        handling,
                        new AccidentFlag(accidents.wanted(), units.get()),
                        findingId,
                        box,
                        duplicateCandidate,
                        text);
    }

    static @Nullable Instant kept(@Nullable Instant instant) {
        if (instant == null) {
            return null;
        }
        Instant within = instant.isBefore(FIRST) ? FIRST : instant.isAfter(LAST) ? LAST : instant;
        return within.truncatedTo(ChronoUnit.MICROS);
    }
}
