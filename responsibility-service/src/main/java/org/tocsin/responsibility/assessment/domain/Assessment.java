package org.tocsin.responsibility.assessment.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/** The assessment (考核) of one unit for one period. */
@Entity
@Table(name = "assessment")
public class Assessment {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String assessmentNo;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AssessmentStatus status;

    @Embedded
    @EmbeddedColumnNaming("judged_%s")
    private JudgedUnit unit;

    @Embedded
    @EmbeddedColumnNaming("period_%s")
    private AssessmentPeriod period;

    private UUID templateId;
    private @Nullable UUID correctsId;
    private int correction;

    @Column(columnDefinition = "longtext")
    private Papers papers;

    @Column(columnDefinition = "longtext")
    private @Nullable ScoreSheet sheet;

    @Embedded
    @EmbeddedColumnNaming("standing_%s")
    private @Nullable Standing standing;

    @Column(columnDefinition = "longtext")
    private Area area;

    private @Nullable UUID settlementId;
    private @Nullable String scorer;
    private @Nullable String documentNo;

    @Embedded
    @EmbeddedColumnNaming("%s_at")
    private AssessmentDates dates;

    private Instant updatedAt;

    protected Assessment() {} // Hibernate

    /** Opens an assessment by a published template. */
    public Assessment(
            UUID id,
            String assessmentNo,
            JudgedUnit unit,
            AssessmentPeriod period,
            UUID templateId,
            Instant now) {
        this.id = id;
        this.assessmentNo = assessmentNo;
        this.status = AssessmentStatus.OPEN;
        this.unit = unit;
        this.period = period;
        this.templateId = templateId;
        this.papers = Papers.NONE;
        this.area = Area.NONE;
        this.dates = AssessmentDates.begin(now);
        this.updatedAt = now;
    }

    /** Opens the correction of a published one, of which it takes over what was entered by hand. */
    public static Assessment correcting(Assessment published, UUID id, String no, Instant now) {
        published.requireLawful(AssessmentStep.CORRECT);
        Assessment correction =
                new Assessment(id, no, published.unit, published.period, published.templateId, now);
        correction.correctsId = published.id;
        correction.correction = published.correction + 1;
        correction.papers = Papers.NONE.with(published.papers.manual());
        return correction;
    }

    /** To be told once, when it is entered. */
    public AssessmentEvent opened() {
        return event(AssessmentEvent.Kind.OPENED, null, null);
    }

    /**
     * @return what has happened; empty for a regrading that changes nothing
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the assessment is then unchanged
     */
    public Optional<AssessmentEvent> handle(AssessmentCommand command, Waits waits, Instant now) {
        requireLawful(command.step());
        AssessmentRules.require(
                AssessmentRules.unmet(command.step(), state(), waits, actor(command), now));
        AssessmentStatus before = status;
        Grade gradeBefore = Standing.gradeOf(standing);
        AssessmentEvent.Kind kind =
                switch (command) {
                    case AssessmentCommand.SelfScored(var score) -> selfScore(score, now);
                    case AssessmentCommand.Score score -> score(score, now);
                    case AssessmentCommand.FileAppeal appeal -> appeal(appeal, now);
                    case AssessmentCommand.DecideAppeal decision -> decide(decision, now);
                    case AssessmentCommand.Confirm confirmation -> confirm(confirmation, now);
                    case AssessmentCommand.Publish(var paper) -> publish(paper, now);
                    case AssessmentCommand.Regrade(var vetoes) -> regrade(!vetoes.isEmpty());
                };
        if (kind == AssessmentEvent.Kind.REGRADED && gradeBefore == Standing.gradeOf(standing)) {
            return Optional.empty();
        }
        updatedAt = now;
        return Optional.of(event(kind, before, gradeBefore));
    }

    /** The settlement does not wait for anybody. */
    private static @Nullable String actor(AssessmentCommand command) {
        return switch (command) {
            case AssessmentCommand.DecideAppeal decision -> decision.decider();
            case AssessmentCommand.Confirm confirmation -> confirmation.subject();
            default -> null;
        };
    }

    public void requireLawful(AssessmentStep step) {
        if (!AssessmentStep.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("assessment", assessmentNo, status.name(), step.slug());
        }
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedStep> allowedFor(
            String subject, Predicate<AssessmentStep> entitled, Waits waits, Instant now) {
        return AssessmentStep.lawfulIn(status).stream()
                .filter(AssessmentStep::isTakenByPeople)
                .filter(entitled)
                .sorted(Comparator.naturalOrder())
                .map(
                        step ->
                                new AllowedStep(
                                        step,
                                        AssessmentRules.unmet(step, state(), waits, subject, now)))
                .toList();
    }

    /** What a lawful step still waits for, whoever takes it. */
    public List<Violation> awaits(AssessmentStep step, Waits waits, Instant now) {
        return AssessmentRules.unmet(step, state(), waits, null, now);
    }

    private AssessmentRules.State state() {
        return new AssessmentRules.State(status, period, dates, papers.appeal(), scorer);
    }

    private AssessmentEvent.Kind selfScore(SelfScore score, Instant now) {
        papers = papers.with(score);
        dates = dates.withSelfScored(now);
        status = AssessmentStatus.SELF_SCORED;
        return AssessmentEvent.Kind.SELF_SCORED;
    }

    private AssessmentEvent.Kind score(AssessmentCommand.Score score, Instant now) {
        take(score.count(), score.entries(), now);
        settlementId = score.settlementId();
        scorer = score.scorer();
        return AssessmentEvent.Kind.SCORED;
    }

    private void take(Count count, List<ManualEntry> entries, Instant now) {
        papers = papers.with(entries);
        sheet = count.sheet().abridged();
        area = count.area();
        standing = Standing.of(count);
        dates = dates.withScored(now);
        status = AssessmentStatus.SCORED;
    }

    private AssessmentEvent.Kind appeal(AssessmentCommand.FileAppeal appeal, Instant now) {
        papers = papers.with(Appeal.filed(appeal.grounds(), appeal.name(), now));
        status = AssessmentStatus.APPEAL;
        return AssessmentEvent.Kind.APPEALED;
    }

    private AssessmentEvent.Kind decide(AssessmentCommand.DecideAppeal decision, Instant now) {
        Appeal decided =
                Objects.requireNonNull(papers.appeal())
                        .decided(decision.upheld(), decision.reason(), decision.name(), now);
        take(decision.count(), decision.entries(), now);
        papers = papers.with(decided);
        return AssessmentEvent.Kind.SCORED;
    }

    private AssessmentEvent.Kind confirm(AssessmentCommand.Confirm confirmation, Instant now) {
        documentNo = confirmation.documentNo();
        dates = dates.withConfirmed(now);
        status = AssessmentStatus.CONFIRMED;
        return AssessmentEvent.Kind.CONFIRMED;
    }

    private AssessmentEvent.Kind publish(String paper, Instant now) {
        documentNo = paper;
        dates = dates.withPublished(now);
        status = AssessmentStatus.PUBLISHED;
        return AssessmentEvent.Kind.PUBLISHED;
    }

    private AssessmentEvent.Kind regrade(boolean vetoed) {
        standing = Objects.requireNonNull(standing).under(vetoed);
        return AssessmentEvent.Kind.REGRADED;
    }

    private AssessmentEvent event(
            AssessmentEvent.Kind kind,
            @Nullable AssessmentStatus before,
            @Nullable Grade gradeBefore) {
        return new AssessmentEvent(kind, ++eventSequence, snapshot(), before, gradeBefore);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public JudgedUnit unit() {
        return unit;
    }

    public AssessmentSnapshot snapshot() {
        return new AssessmentSnapshot(
                id,
                version,
                assessmentNo,
                status,
                unit,
                period,
                templateId,
                correctsId,
                correction,
                papers,
                sheet,
                standing,
                area,
                settlementId,
                documentNo,
                dates,
                updatedAt);
    }
}
