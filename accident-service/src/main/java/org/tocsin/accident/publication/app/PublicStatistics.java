package org.tocsin.accident.publication.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.publication.domain.Publication;
import org.tocsin.accident.publication.persistence.PublicationRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.problem.Refusal;

/** What everybody may read: quarters as they were published, and years of four of them. */
@ApplicationScoped
public class PublicStatistics {

    private final PublicationRepository publications;
    private final PublicationSettings settings;
    private final PublicationRecord record;
    private final AuditTrail digests;

    PublicStatistics(
            PublicationRepository publications,
            PublicationSettings settings,
            PublicationRecord record,
            AuditTrail digests) {
        this.publications = publications;
        this.settings = settings;
        this.record = record;
        this.digests = digests;
    }

    /** One published period. */
    @Schema(name = "PublishedPeriod", description = "One published period 已公开的期间")
    public record PublishedPeriod(
            @Schema(description = "Quarter or year 期间", examples = "2026-Q3") String period,
            @Schema(description = "When it was published 公开时间") Instant publishedAt) {}

    /** The periods that can be read, in order: a year stands behind its quarters. */
    @Transactional
    public List<PublishedPeriod> periods() {
        if (settings.division().filter(d -> !d.isBlank()).isEmpty()) {
            return List.of();
        }
        List<PublishedPeriod> periods = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Publication quarter : publications.all(record.division())) {
            periods.add(new PublishedPeriod(quarter.period(), quarter.publishedAt()));
            seen.add(quarter.period());
            String year = quarter.period().substring(0, 4);
            if (quarter.period().endsWith("4") && seen.containsAll(quartersOf(year))) {
                Instant latest =
                        periods.stream()
                                .filter(p -> p.period().startsWith(year))
                                .map(PublishedPeriod::publishedAt)
                                .max(Instant::compareTo)
                                .orElseThrow();
                periods.add(new PublishedPeriod(year, latest));
            }
        }
        return periods;
    }

    /**
     * @param period {@code 2026-Q3} or {@code 2026}
     * @throws Refusal.NotFound if it, or a quarter of the year, is not published
     */
    @Transactional
    public PublicAnswer of(String period) {
        if (period.length() > 4) {
            Publication quarter = require(period);
            return new PublicAnswer(record.read(quarter), quarter.digest());
        }
        List<Publication> quarters = quartersOf(period).stream().map(this::require).toList();
        PublicFigures year =
                PublicTables.year(period, quarters.stream().map(record::read).toList());
        return new PublicAnswer(year, digests.digest(year));
    }

    public Duration maxAge() {
        return settings.maxAge();
    }

    private Publication require(String quarter) {
        return publications
                .of(record.division(), quarter)
                .orElseThrow(() -> new Refusal.NotFound("period", quarter));
    }

    private static List<String> quartersOf(String year) {
        return IntStream.rangeClosed(1, 4).mapToObj(q -> year + "-Q" + q).toList();
    }
}
