package org.tocsin.inspection.task.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import org.tocsin.inspection.task.app.TaskFilter;
import org.tocsin.inspection.task.domain.TaskOccasion;
import org.tocsin.inspection.task.domain.TaskStatus;
import org.tocsin.platform.paging.Clause;

/** Turns a filter into conditions of the query. */
@ApplicationScoped
public class TaskClauses {

    private static final String OPEN = "t.status in (:openStatuses) and t.brief.dueOn < :today";

    private final TaskRepository tasks;

    TaskClauses(TaskRepository tasks) {
        this.tasks = tasks;
    }

    public Clause of(TaskFilter filter, TaskOccasion now) {
        Clause within = filter.division() == null ? Clause.ALL : tasks.within(filter.division());
        return within.and(statuses(filter))
                .and(Clause.ifPresent(filter.kind(), "t.brief.kind = :kind", "kind"))
                .and(Clause.ifPresent(filter.origin(), "t.source.origin = :origin", "origin"))
                .and(Clause.ifPresent(filter.unitId(), "t.unit.id = :unitId", "unitId"))
                .and(Clause.ifPresent(filter.planId(), "t.source.planId = :planId", "planId"))
                .and(Clause.ifPresent(filter.planItem(), "t.source.planItem = :item", "item"))
                .and(Clause.ifPresent(filter.drawId(), "t.source.drawId = :drawId", "drawId"))
                .and(
                        Clause.ifPresent(
                                filter.campaignId(), "t.source.campaignId = :campaign", "campaign"))
                .and(Clause.ifPresent(filter.dueBefore(), "t.brief.dueOn < :due", "due"))
                .and(Clause.ifPresent(filter.updatedSince(), "t.updatedAt >= :since", "since"))
                .and(assigned(filter, now))
                .and(overdue(filter, now))
                .and(containing(filter.text()));
    }

    private static Clause statuses(TaskFilter filter) {
        return filter.statuses().isEmpty()
                ? Clause.ALL
                : Clause.of("t.status in (:statuses)", "statuses", filter.statuses());
    }

    private static Clause assigned(TaskFilter filter, TaskOccasion now) {
        String subject =
                TaskFilter.ME.equals(filter.assignedTo()) ? now.actor().id() : filter.assignedTo();
        return Clause.ifPresent(
                subject,
                "exists (select 1 from t.officers o where o.subject = :assignee)"
                        + " or t.leader.subject = :assignee",
                "assignee");
    }

    private static Clause overdue(TaskFilter filter, TaskOccasion now) {
        if (filter.overdue() == null) {
            return Clause.ALL;
        }
        return new Clause(
                filter.overdue() ? OPEN : "not (" + OPEN + ")",
                Map.of("openStatuses", TaskStatus.open(), "today", now.today()));
    }

    private static Clause containing(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Clause.ALL;
        }
        String literal = text.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return Clause.of(
                "lower(t.taskNo) like :text escape '!' or lower(t.brief.title) like :text escape '!'"
                        + " or lower(t.unit.name) like :text escape '!'",
                "text",
                "%" + literal + "%");
    }
}
