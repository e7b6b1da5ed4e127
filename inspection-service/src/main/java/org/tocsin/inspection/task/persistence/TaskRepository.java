package org.tocsin.inspection.task.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.task.domain.CauseType;
import org.tocsin.inspection.task.domain.InspectionTask;
import org.tocsin.inspection.task.domain.TaskCause;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.inspection.visit.domain.Roles;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Storage of tasks. Whatever is read for a caller is read within the caller's scope. */
@ApplicationScoped
public class TaskRepository implements PanacheRepositoryBase<InspectionTask, UUID> {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("t.unit.division", "t.unit.industry", "t.unit.id", "t.unit.grid");
    private static final Set<TaskStatus> NOT_BEGUN =
            Set.of(TaskStatus.CREATED, TaskStatus.ASSIGNED);

    private final Jurisdiction jurisdiction;
    private final Caller caller;

    TaskRepository(Jurisdiction jurisdiction, Caller caller) {
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** A task out of scope is reported as absent, so that its existence does not leak. */
    public InspectionTask require(UUID id) {
        return seen(id).orElseThrow(() -> new Refusal.NotFound("inspection-task", id));
    }

    /** The task, if the caller may see it. */
    public Optional<InspectionTask> seen(UUID id) {
        Clause where = visible().and(Clause.of("t.id = :id", "id", id));
        return find("from InspectionTask t where " + where.hql(), where.parameters())
                .firstResultOptional();
    }

    /**
     * What the caller may see: the scope of the token, and for the enterprise no unannounced
     * inspection (暗访) that has not begun, or never did.
     */
    public Clause visible() {
        Clause scope = jurisdiction.of(COLUMNS);
        if (!caller.is(Roles.ENTERPRISE_OFFICER) && caller.scope().unitId() == null) {
            return scope;
        }
        return scope.and(
                Clause.of(
                        "t.brief.kind <> :concealed or t.startedAt is not null",
                        "concealed",
                        InspectionKind.UNANNOUNCED));
    }

    /** Rows within the subtree of a division. */
    Clause within(String division) {
        return jurisdiction.within("t.unit.division", division);
    }

    /** Keeps others from moving the task until this transaction ends. */
    public void lock(UUID id) {
        getEntityManager()
                .createNativeQuery(
                        "select 1 from inspection_task where id = :id for update", Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** Not scoped: causes come from events. */
    public boolean isRaised(TaskCause cause, UUID unitId) {
        return count(
                        "source.cause.type = ?1 and source.cause.subjectId = ?2"
                                + " and source.cause.round = ?3 and unit.id = ?4",
                        cause.type(),
                        cause.subjectId(),
                        cause.round(),
                        unitId)
                > 0;
    }

    /**
     * Follow-ups of a subject that nobody has begun.
     *
     * @param before only those of earlier rounds: a cause that is told again, in a rebuild, does
     *     not undo what came after it
     */
    public List<InspectionTask> waitingFor(Set<CauseType> causes, UUID subjectId, long before) {
        Clause where =
                Clause.of("t.source.cause.subjectId = :subject", "subject", subjectId)
                        .and(Clause.of("t.source.cause.type in (:causes)", "causes", causes))
                        .and(Clause.of("t.source.cause.round < :before", "before", before))
                        .and(Clause.of("t.status in (:open)", "open", NOT_BEGUN));
        return list(
                "from InspectionTask t where " + where.hql() + " order by t.id",
                where.parameters());
    }

    /** Tasks of a plan that nobody has begun. */
    public List<InspectionTask> waitingOf(UUID planId) {
        return list("source.planId = ?1 and status in ?2 order by id", planId, NOT_BEGUN);
    }

    /** How many tasks of a plan there are, by its rule and by status; cancelled ones too. */
    public List<Object[]> countsOf(UUID planId) {
        return getEntityManager()
                .createQuery(
                        "select t.source.planItem, t.status, count(*) from InspectionTask t"
                                + " where t.source.planId = :plan"
                                + " group by t.source.planItem, t.status",
                        Object[].class)
                .setParameter("plan", planId)
                .getResultList();
    }

    /** By unit: its tasks under one rule of a plan that were not cancelled, and its last slot. */
    public List<Object[]> slotsOf(UUID planId, int planItem) {
        return getEntityManager()
                .createQuery(
                        "select t.unit.id, sum(case when t.status = :cancelled then 0 else 1 end),"
                                + " max(t.source.slot) from InspectionTask t"
                                + " where t.source.planId = :plan and t.source.planItem = :item"
                                + " group by t.unit.id",
                        Object[].class)
                .setParameter("cancelled", TaskStatus.CANCELLED)
                .setParameter("plan", planId)
                .setParameter("item", planItem)
                .getResultList();
    }

    /** By unit: how many tasks a draw has made. */
    public List<Object[]> unitsOf(UUID drawId) {
        return getEntityManager()
                .createQuery(
                        "select t.unit.id, count(*) from InspectionTask t"
                                + " where t.source.drawId = :draw group by t.unit.id",
                        Object[].class)
                .setParameter("draw", drawId)
                .getResultList();
    }
}
