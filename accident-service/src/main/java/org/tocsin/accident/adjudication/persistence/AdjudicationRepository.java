package org.tocsin.accident.adjudication.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.adjudication.domain.Adjudication;
import org.tocsin.accident.adjudication.domain.AdjudicationStatus;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;

/** The adjudications of an accident, which the caller has found within the scope before. */
@ApplicationScoped
public class AdjudicationRepository implements PanacheRepositoryBase<Adjudication, UUID> {

    private static final SortKeys<Adjudication> SORT =
            SortKeys.of(Adjudication.class, "a", "proposedAt", Adjudication::id)
                    .with(
                            "proposedAt",
                            "a.proposedAt",
                            a -> a.snapshot().proposedAt(),
                            Instant::parse);

    private final Keyset keyset;

    AdjudicationRepository(Keyset keyset) {
        this.keyset = keyset;
    }

    public Adjudication require(UUID accidentId, UUID id) {
        return find("id = ?1 and accidentId = ?2", id, accidentId)
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("adjudication", id));
    }

    public Page<Adjudication> page(UUID accidentId, PageParams params) {
        return keyset.page(
                params, SORT, Clause.of("a.accidentId = :accident", "accident", accidentId));
    }

    /** Whether the fault is proposed or confirmed. */
    public boolean isOnRecord(UUID accidentId, ReportFault fault) {
        return count(
                        "accidentId = ?1 and fault = ?2 and status <> ?3",
                        accidentId,
                        fault,
                        AdjudicationStatus.DISMISSED)
                > 0;
    }

    public List<Adjudication> confirmed(UUID accidentId) {
        return list(
                "accidentId = ?1 and status = ?2 order by decision.decidedAt",
                accidentId,
                AdjudicationStatus.CONFIRMED);
    }
}
