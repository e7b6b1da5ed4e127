package org.tocsin.inspection.visit.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.persistence.InspectionRepository;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** Looks up visits for the present caller. */
@ApplicationScoped
public class InspectionQueries {

    private static final SortKeys<Inspection> SORT =
            SortKeys.of(Inspection.class, "i", "-visitedAt", Inspection::id)
                    .with(
                            "visitedAt",
                            "i.visit.visitedAt",
                            i -> i.visit().visitedAt(),
                            Instant::parse)
                    .with("updatedAt", "i.updatedAt", Inspection::updatedAt, Instant::parse)
                    .with("inspectionNo", "i.inspectionNo", Inspection::inspectionNo, no -> no);

    private static final String OPEN = "i.findingCount - i.tally.closed - i.tally.dismissed %s 0";

    private final InspectionRepository inspections;
    private final InspectionFiles files;
    private final Keyset keyset;

    InspectionQueries(InspectionRepository inspections, InspectionFiles files, Keyset keyset) {
        this.inspections = inspections;
        this.files = files;
        this.keyset = keyset;
    }

    @Transactional
    public InspectionFile single(UUID id) {
        return files.open(inspections.require(id));
    }

    @Transactional
    public Page<InspectionEntry> page(PageParams params, InspectionSearch search) {
        return keyset.page(params, SORT, where(search)).map(InspectionEntry::of);
    }

    /** All visits that match, for exports. */
    public Stream<InspectionEntry> all(PageParams params, InspectionSearch search) {
        return keyset.stream(params, SORT, where(search), InspectionEntry::of);
    }

    private Clause where(InspectionSearch search) {
        Clause where = inspections.visible();
        if (search.division() != null) {
            where = where.and(inspections.within(search.division()));
        }
        if (search.industry() != null) {
            where =
                    where.and(
                            Clause.of(
                                    "i.unit.industry like :industry",
                                    "industry",
                                    search.industry() + "%"));
        }
        if (search.open() != null) {
            where = where.and(Clause.of(OPEN.formatted(search.open() ? ">" : "=")));
        }
        return where.and(Clause.ifPresent(search.unitId(), "i.unit.id = :unitId", "unitId"))
                .and(
                        Clause.ifPresent(
                                search.settled(), "i.settlement.settled = :settled", "settled"))
                .and(Clause.ifPresent(search.taskId(), "i.taskId = :taskId", "taskId"))
                .and(
                        Clause.ifPresent(
                                search.campaignId(),
                                "i.taskId in (select t.id from InspectionTask t where t.source.campaignId = :campaignId)",
                                "campaignId"))
                .and(Clause.ifPresent(search.kind(), "i.visit.kind = :kind", "kind"))
                .and(Clause.ifPresent(search.status(), "i.status = :status", "status"))
                .and(
                        Clause.ifPresent(
                                search.visitedFrom(),
                                "i.visit.visitedAt >= :visitedFrom",
                                "visitedFrom"))
                .and(
                        Clause.ifPresent(
                                search.visitedTo(), "i.visit.visitedAt < :visitedTo", "visitedTo"))
                .and(
                        Clause.ifPresent(
                                search.updatedSince(),
                                "i.updatedAt >= :updatedSince",
                                "updatedSince"))
                .and(
                        Clause.ifPresent(
                                search.inspector(),
                                "exists (select 1 from i.inspectors p where p.name = :inspector)",
                                "inspector"))
                .and(containing(search.text()));
    }

    private static Clause containing(String text) {
        if (text == null) {
            return Clause.ALL;
        }
        String literal =
                text.toLowerCase(Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_");
        return Clause.of(
                "lower(i.inspectionNo) like :text escape '!' or lower(i.unit.name) like :text escape '!'"
                        + " or lower(i.visit.summary) like :text escape '!'",
                "text",
                "%" + literal + "%");
    }
}
