package org.tocsin.inspection.followup.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitEntry;
import org.tocsin.inspection.directory.app.UnitHeard;
import org.tocsin.inspection.followup.domain.Trigger;
import org.tocsin.inspection.followup.domain.WaitingCause;
import org.tocsin.inspection.followup.persistence.WaitingCauseRepository;
import org.tocsin.inspection.task.app.TaskCancellations;
import org.tocsin.inspection.task.app.TaskIntake;
import org.tocsin.inspection.task.domain.CauseType;
import org.tocsin.inspection.task.domain.NewTask;
import org.tocsin.inspection.task.domain.TaskBrief;
import org.tocsin.inspection.task.domain.TaskCause;
import org.tocsin.inspection.task.domain.TaskSource;
import org.tocsin.inspection.task.domain.TaskUnit;
import org.tocsin.inspection.visit.domain.InspectionKind;
import org.tocsin.platform.time.Moments;

/**
 * Raises follow-up tasks, each once: the task itself remembers its cause, so neither a repeated
 * event nor a rebuild from zero makes a second one.
 */
@ApplicationScoped
public class FollowUps {

    private static final String ENTERPRISE = "ENTERPRISE";

    private final WaitingCauseRepository waiting;
    private final TaskIntake intake;
    private final TaskCancellations cancellations;
    private final Directory directory;
    private final FollowUpSettings settings;

    FollowUps(
            WaitingCauseRepository waiting,
            TaskIntake intake,
            TaskCancellations cancellations,
            Directory directory,
            FollowUpSettings settings) {
        this.waiting = waiting;
        this.intake = intake;
        this.cancellations = cancellations;
        this.directory = directory;
        this.settings = settings;
    }

    /** A cause at a unit that the directory has not told of waits until it does. */
    @Transactional
    public void raise(Trigger trigger) {
        directory
                .known(trigger.unitId())
                .ifPresentOrElse(unit -> raise(trigger, unit), () -> keep(trigger));
    }

    private void raise(Trigger trigger, UnitEntry unit) {
        if (trigger.type() == CauseType.ACCIDENT && !ENTERPRISE.equals(unit.kind())) {
            return;
        }
        TaskCause cause = new TaskCause(trigger.type(), trigger.subjectId(), trigger.round());
        intake.followUp(
                NewTask.unassigned(
                        new TaskUnit(
                                unit.unitId(),
                                unit.name(),
                                unit.division(),
                                unit.industry(),
                                unit.grid()),
                        new TaskBrief(
                                InspectionKind.FOLLOW_UP,
                                title(trigger),
                                null,
                                Moments.dayOf(trigger.at())
                                        .plusDays(settings.days(trigger.type()))),
                        TaskSource.followUp(cause)));
    }

    private void keep(Trigger trigger) {
        if (waiting.findById(WaitingCause.idOf(trigger)) == null) {
            waiting.persist(new WaitingCause(trigger));
        }
    }

    /**
     * The cause has fallen away: what nobody has begun need not be done.
     *
     * @param round in which it did; tasks of later rounds stay
     */
    @Transactional
    public void fallAway(Set<CauseType> causes, UUID subjectId, long round, String reason) {
        waiting.drop(causes, subjectId, round);
        cancellations.causeGone(causes, subjectId, round, reason);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void on(@Observes UnitHeard heard) {
        settle(waiting.ofUnit(heard.unitId()));
    }

    /** Those whose unit came at the very moment in which they began to wait. */
    @Transactional
    public int settle(int atMost) {
        List<WaitingCause> due = waiting.settleable(atMost);
        settle(due);
        return due.size();
    }

    private void settle(List<WaitingCause> causes) {
        for (WaitingCause cause : causes) {
            waiting.delete(cause);
            raise(cause.trigger());
        }
    }

    /** What waits is built again from the topics; tasks are not, they stay. */
    @Transactional
    public void forget(Set<CauseType> causes) {
        waiting.delete("causeType in ?1", causes);
    }

    private static String title(Trigger trigger) {
        return switch (trigger.type()) {
            case ACCIDENT -> "事故后检查（%s）".formatted(trigger.subjectNo());
            case HAZARD_RECURRED -> "同一隐患反复出现（%s）".formatted(trigger.subjectNo());
            case REVIEW_FAILED_TWICE -> "两次整改不到位（%s）".formatted(trigger.subjectNo());
            case REVIEW_DUE -> "隐患整改复查（%s）".formatted(trigger.subjectNo());
            case REVIEW_OVERDUE -> "隐患复查逾期督促（%s）".formatted(trigger.subjectNo());
        };
    }
}
