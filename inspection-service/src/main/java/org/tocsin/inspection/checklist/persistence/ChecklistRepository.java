package org.tocsin.inspection.checklist.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistStatus;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;

/**
 * Storage of checklists. A checklist is no record of an enterprise, so industry, unit and grid of
 * the caller do not narrow it: it is seen by those whom it is for, in the subtree of its division,
 * and by those above, who answer for them.
 */
@ApplicationScoped
public class ChecklistRepository implements PanacheRepositoryBase<Checklist, UUID> {

    private static final String FOR_THE_CALLER =
            "c.division = ''"
                    + " or c.division in (select d.ancestor from DivisionClosure d where d.descendant = :ownDivision)"
                    + " or c.division in (select d.descendant from DivisionClosure d where d.ancestor = :ownDivision)";

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    ChecklistRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** A checklist out of scope is reported as absent. */
    public Checklist require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("checklist", id));
    }

    public Optional<Checklist> seen(UUID id) {
        Clause where = visible().and(Clause.of("c.id = :id", "id", id));
        return find("from Checklist c where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /** Those of the ids that the caller may see. */
    public List<Checklist> seenAmong(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Clause where = visible().and(Clause.of("c.id in :ids", "ids", ids));
        return list("from Checklist c where " + where.hql(), where.parameters());
    }

    public Clause visible() {
        String own = caller.scope().division();
        return own == null ? Clause.NONE : Clause.of(FOR_THE_CALLER, "ownDivision", own);
    }

    /** Made by a division of this subtree. */
    public Clause within(String division) {
        return jurisdiction.within("c.division", division);
    }

    /** Whether the caller answers for the division of the checklist, and may change it. */
    public boolean isOwn(String division) {
        String own = caller.scope().division();
        return own != null && jurisdiction.contains(own, division);
    }

    /** Newest first. */
    public List<Checklist> editionsOf(String division, String code) {
        return list("division = ?1 and code = ?2 order by edition desc", division, code);
    }

    /** The version that is answered now, in place of any other one of its code. */
    public Optional<Checklist> current(String division, String code) {
        return find(
                        "division = ?1 and code = ?2 and status = ?3",
                        division,
                        code,
                        ChecklistStatus.PUBLISHED)
                .firstResultOptional();
    }
}
