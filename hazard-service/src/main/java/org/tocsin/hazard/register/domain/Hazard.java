package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.register.domain.HazardEvent.Fact;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** A hazard (隐患) on the register (台账), from its report to the archive. */
@Entity
@Table(name = "hazard")
public class Hazard {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String hazardNo;
    @Embedded private Location location;
    @Embedded @Nullable private Place place;
    @Embedded private Observation observation;
    @Embedded private Origin origin;
    @Embedded private Report report;
    @Embedded private Standing standing;
    @Embedded @Nullable private Milestones milestones;
    @Embedded @Nullable private OverdueNotices notices;
    @Embedded @Nullable private Kinship kinship;
    @Nullable private String judgementStandard;
    @Embedded private CaseFile file = new CaseFile();

    protected Hazard() {} // Hibernate

    public Hazard(UUID id, String hazardNo, NewHazard found, Report report) {
        this.id = id;
        this.hazardNo = hazardNo;
        this.location = found.location();
        this.place = found.place();
        this.observation = found.observation();
        this.origin = found.origin();
        this.report = report;
        this.standing = Standing.reported(found.grade(), report.at());
        this.kinship = Kinship.of(found);
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public HazardEvent reported() {
        return new HazardEvent.Reported(
                fact(null),
                observation,
                place,
                origin.inspectionId(),
                origin.measureId(),
                kinship().reopenedFrom());
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the hazard is then unchanged
     */
    public List<HazardEvent> handle(HazardCommand command, Occasion now) {
        HazardTransition step = command.transition();
        if (!isLawful(step)) {
            throw new Refusal.WrongState("hazard", hazardNo, standing.status().name(), step.slug());
        }
        List<Violation> unmet = unmet(step, now);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        return new HazardSteps(this, now).take(command);
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedTransition> allowedFor(Occasion now) {
        return HazardTransition.lawfulIn(standing.status()).stream()
                .filter(step -> now.actor().isOneOf(step.roles()))
                .filter(this::isLawful)
                .sorted()
                .map(step -> new AllowedTransition(step, unmet(step, now)))
                .toList();
    }

    private boolean isLawful(HazardTransition step) {
        return HazardTransition.lawfulIn(standing.status()).contains(step)
                && switch (step) {
                    case DOWNGRADE -> standing.grade() == Grade.MAJOR;
                    case ACKNOWLEDGE_ORDER -> file.awaitsAcknowledgement();
                    case REQUEST_EXTENSION -> !file.awaitsExtensionDecision();
                    case DECIDE_EXTENSION -> file.awaitsExtensionDecision();
                    default -> true;
                };
    }

    private List<Violation> unmet(HazardTransition step, Occasion now) {
        return switch (step) {
            case CLOSE -> ClosingRules.unmet(standing, file.closingAskedBy(), now.actor());
            case REQUEST_EXTENSION -> ExtensionRules.unmet(standing, file, now);
            case DOWNGRADE ->
                    standing.activeListings() > 0 ? List.of(ListingRules.active()) : List.of();
            default -> List.of();
        };
    }

    /**
     * Notes that a last day has passed.
     *
     * @return the event, or nothing if it was told before or is not so
     */
    public Optional<HazardEvent> noticeOverdue(OverdueKind kind, Occasion now) {
        boolean overdue =
                kind == OverdueKind.ORDER
                        ? standing.isOverdue(now.today())
                        : standing.isReviewOverdue(now.today());
        var dueOn = kind == OverdueKind.ORDER ? standing.deadline() : standing.reviewDueOn();
        OverdueNotices told = notices == null ? OverdueNotices.NONE : notices;
        if (!overdue || dueOn == null || told.hold(kind, dueOn)) {
            return Optional.empty();
        }
        notices = told.with(kind, dueOn);
        return Optional.of(new HazardEvent.Overdue(become(standing.at(now.at())), kind, dueOn));
    }

    /** A listed supervision of this hazard begins; until it ends the hazard cannot be closed. */
    public void listingBegins(Occasion now) {
        if (standing.status().isEnded()) {
            throw ListingRules.ended(standing.status());
        }
        standing =
                standing.counted(standing.failedReviews(), standing.activeListings() + 1, now.at());
    }

    public void listingEnds(Occasion now) {
        standing =
                standing.counted(standing.failedReviews(), standing.activeListings() - 1, now.at());
    }

    /**
     * Puts right where the hazard is.
     *
     * @throws Refusal.WrongState if nobody works on it any more
     */
    public HazardEvent locate(Place found, Instant at) {
        if (standing.status().isEnded()) {
            throw new Refusal.WrongState("hazard", hazardNo, standing.status().name(), "locate");
        }
        place = found;
        return new HazardEvent.Located(become(standing.at(at)), found);
    }

    Standing standing() {
        return standing;
    }

    Fact become(Standing next) {
        HazardStatus before = standing.status();
        standing = next;
        return fact(before);
    }

    void reached(Milestones next) {
        milestones = next;
    }

    void judgedBy(@Nullable String standardCode) {
        judgementStandard = standardCode;
    }

    void repeats(UUID earlier) {
        kinship = kinship().repeating(earlier);
    }

    Fact fact(@Nullable HazardStatus before) {
        eventSequence++;
        return new Fact(id, eventSequence, hazardNo, location, origin, standing, before);
    }

    Milestones milestones() {
        return milestones == null ? Milestones.NONE : milestones;
    }

    Observation observation() {
        return observation;
    }

    Origin origin() {
        return origin;
    }

    private Kinship kinship() {
        return kinship == null ? Kinship.NONE : kinship;
    }

    public UUID id() {
        return id;
    }

    public CaseFile file() {
        return file;
    }

    public HazardSnapshot snapshot() {
        return new HazardSnapshot(
                id,
                version,
                hazardNo,
                location,
                place == null ? Place.UNKNOWN : place,
                observation,
                origin,
                report,
                standing,
                milestones(),
                kinship(),
                judgementStandard);
    }
}
