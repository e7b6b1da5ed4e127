package org.tocsin.accident.investigation.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import org.tocsin.accident.investigation.domain.Investigation;
import org.tocsin.accident.investigation.domain.InvestigationFilter;
import org.tocsin.accident.investigation.domain.InvestigationStatus;
import org.tocsin.accident.investigation.domain.OpeningRules;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of investigations. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class InvestigationRepository implements PanacheRepositoryBase<Investigation, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "i.accident.division",
                    "i.accident.industry",
                    "i.accident.unitId",
                    "i.accident.grid");

    private final Jurisdiction jurisdiction;

    InvestigationRepository(Jurisdiction jurisdiction) {
        this.jurisdiction = jurisdiction;
    }

    /**
     * @throws Refusal.RuleBroken if the accident is under investigation: the database has the last
     *     word, so of several who open one at once one succeeds
     */
    public void add(Investigation investigation) {
        try {
            persistAndFlush(investigation);
        } catch (ConstraintViolationException taken) {
            if (String.valueOf(taken.getConstraintName()).contains("uk_investigation_accident")) {
                throw OpeningRules.alreadyInvestigated();
            }
            throw taken;
        }
    }

    /** An investigation out of scope is reported as absent, so that its existence does not leak. */
    public Investigation require(UUID id, boolean approvedOnly) {
        Clause where = visible(approvedOnly).and(Clause.of("i.id = :id", "id", id));
        return find("from Investigation i where " + where.hql(), where.parameters())
                .firstResultOptional()
                .orElseThrow(() -> new Refusal.NotFound("investigation", id));
    }

    /** Not scoped: the one that is not given up, for the accident whose revision it follows. */
    public Optional<Investigation> ofAccident(UUID accidentId) {
        return find(
                        "accident.accidentId = ?1 and status not in ?2",
                        accidentId,
                        InvestigationStatus.givenUp())
                .firstResultOptional();
    }

    /** What the caller may see and asks for. */
    public Clause matching(InvestigationFilter filter, Instant now, boolean approvedOnly) {
        return visible(approvedOnly).and(within(filter)).and(InvestigationClauses.of(filter, now));
    }

    private Clause visible(boolean approvedOnly) {
        Clause scope = jurisdiction.of(COLUMNS);
        return approvedOnly
                ? scope.and(
                        Clause.of(
                                "i.status in (:approved)",
                                "approved",
                                InvestigationStatus.afterApproval()))
                : scope;
    }

    /** What everybody may see: what was written for the public. */
    public Clause published(InvestigationFilter filter, Instant now) {
        return ofThePublic().and(within(filter)).and(InvestigationClauses.of(filter, now));
    }

    public Optional<Investigation> publishedOne(UUID id) {
        Clause where = ofThePublic().and(Clause.of("i.id = :id", "id", id));
        return find("from Investigation i where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /** An investigation may be discontinued after it was published: then there was no accident. */
    private static Clause ofThePublic() {
        return Clause.of(
                "i.publication.at is not null and i.status in (:public)",
                "public",
                InvestigationStatus.afterApproval());
    }

    private Clause within(InvestigationFilter filter) {
        return filter.division() == null
                ? Clause.ALL
                : jurisdiction.within("i.accident.division", filter.division());
    }
}
