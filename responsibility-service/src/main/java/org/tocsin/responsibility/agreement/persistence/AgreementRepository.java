package org.tocsin.responsibility.agreement.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementFilter;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;

/** Storage of agreements. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class AgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns(
                    "a.subordinate.division",
                    "a.subordinate.industry",
                    "a.subordinate.anchorId",
                    "a.subordinate.grid");

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    AgreementRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** An agreement out of scope is reported as absent, so that its existence does not leak. */
    public Agreement require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("agreement", id));
    }

    /** The agreement, if the caller may see it. */
    public Optional<Agreement> seen(UUID id) {
        Clause where = visible().and(Clause.of("a.id = :id", "id", id));
        return find("from Agreement a where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /** What the caller may see: by the subordinate's place, or because the own unit is a side. */
    public Clause visible() {
        Clause scope = jurisdiction.of(COLUMNS);
        UUID own = caller.scope().unitId();
        if (own == null) {
            return scope;
        }
        Map<String, Object> parameters = new HashMap<>(scope.parameters());
        parameters.put("ownUnit", own);
        return new Clause("(" + scope.hql() + ") or a.superior.anchorId = :ownUnit", parameters);
    }

    /** What the caller may see of what the filter names. */
    public Clause matching(AgreementFilter filter) {
        Clause division =
                filter.division() == null
                        ? Clause.ALL
                        : jurisdiction.within("a.subordinate.division", filter.division());
        Clause status =
                filter.status().isEmpty()
                        ? Clause.ALL
                        : Clause.of("a.status in (:status)", "status", filter.status());
        return visible()
                .and(division)
                .and(status)
                .and(
                        Clause.ifPresent(
                                filter.unitId(),
                                "a.superior.unitId = :unitId or a.subordinate.unitId = :unitId",
                                "unitId"))
                .and(placed(filter.place()))
                .and(Clause.ifPresent(filter.updatedSince(), "a.updatedAt >= :since", "since"))
                .and(during(filter.year()))
                .and(search(filter.q()));
    }

    private static Clause placed(AgreementFilter.Place place) {
        return Clause.ifPresent(place.superiorUnitId(), "a.superior.unitId = :superior", "superior")
                .and(
                        Clause.ifPresent(
                                place.subordinateUnitId(),
                                "a.subordinate.unitId = :subordinate",
                                "subordinate"))
                .and(
                        Clause.ifPresent(
                                place.parentId(), "a.link.currentParentId = :parent", "parent"))
                .and(Clause.ifPresent(place.batchId(), "a.origin.batchId = :batch", "batch"))
                .and(
                        Clause.ifPresent(
                                place.templateId(), "a.origin.templateId = :template", "template"));
    }

    private static Clause during(Integer year) {
        return year == null
                ? Clause.ALL
                : Clause.of("a.periodStart <= :lastDay", "lastDay", LocalDate.of(year, 12, 31))
                        .and(
                                Clause.of(
                                        "a.periodEnd >= :firstDay",
                                        "firstDay",
                                        LocalDate.of(year, 1, 1)));
    }

    private static Clause search(String q) {
        return q == null || q.isBlank()
                ? Clause.ALL
                : Clause.of(
                        "a.title like :q escape '!' or a.agreementNo like :q escape '!'"
                                + " or a.superior.name like :q escape '!'"
                                + " or a.subordinate.name like :q escape '!'",
                        "q",
                        "%" + q.strip().replaceAll("([!%_])", "!$1") + "%");
    }

    /** Not scoped: what the calendar changes, whoever may see it. */
    public List<UUID> startingBy(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Agreement a where a.status = :status and a.periodStart <="
                                + " :today order by a.id",
                        UUID.class)
                .setParameter("status", AgreementStatus.SIGNED)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Not scoped, as {@link #startingBy}. */
    public List<UUID> endedBefore(LocalDate today, int limit) {
        return getEntityManager()
                .createQuery(
                        "select a.id from Agreement a where a.status = :status and a.periodEnd <"
                                + " :today order by a.id",
                        UUID.class)
                .setParameter("status", AgreementStatus.IN_FORCE)
                .setParameter("today", today)
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * Until the transaction ends nobody else changes it, splits from it or replaces it. The first
     * edition always comes first, so that two who lock wait for each other in one order only.
     */
    public void lock(UUID id) {
        lockRow("select first_id from agreement where id = :id", id);
        lockRow(":id", id);
    }

    private void lockRow(String which, UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select status from agreement where id = (" + which + ") for update",
                        String.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** As it stands now, whatever this transaction has read of it before. */
    public Agreement fresh(UUID id) {
        Agreement agreement = findById(id);
        getEntityManager().refresh(agreement);
        return agreement;
    }

    /** Not scoped: whoever adds to a batch must know what it has issued. */
    public List<Agreement> ofBatch(UUID batchId, Collection<UUID> unitIds) {
        return unitIds.isEmpty()
                ? List.of()
                : list("origin.batchId = ?1 and subordinate.unitId in ?2", batchId, unitIds);
    }

    /**
     * Writes what is pending and lets go of all that was read: the next of many is not to be slowed
     * down by those before it.
     */
    public void forget() {
        getEntityManager().flush();
        getEntityManager().clear();
    }

    /** Number of the last edition. */
    public int lastEdition(UUID firstId) {
        return getEntityManager()
                .createQuery(
                        "select max(a.edition) from Agreement a where a.firstId = :first",
                        Integer.class)
                .setParameter("first", firstId)
                .getSingleResult();
    }

    /** Not scoped: a rule must not depend on who looks. */
    public boolean hasIssuedSuccessor(UUID id) {
        return count("supersedesId = ?1 and status in ?2", id, AgreementStatus.LIVE) > 0;
    }

    /** Drafts, too; not scoped, because whoever replaces the parent takes them all along. */
    public List<Agreement> hangingUnderOlder(UUID parentFirstId, UUID parentId) {
        List<AgreementStatus> notEnded = new ArrayList<>(AgreementStatus.LIVE);
        notEnded.add(AgreementStatus.DRAFT);
        return list(
                "link.parentFirstId = ?1 and link.currentParentId <> ?2 and status in ?3",
                parentFirstId,
                parentId,
                notEnded);
    }

    /** All editions of one agreement that the caller may see, the first one first. */
    public List<Agreement> editions(UUID firstId) {
        Clause where = visible().and(Clause.of("a.firstId = :first", "first", firstId));
        return list(
                "from Agreement a where " + where.hql() + " order by a.edition",
                where.parameters());
    }
}
