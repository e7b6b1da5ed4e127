package org.tocsin.hazard.listing.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.hazard.listing.domain.ListingCommand.Approve;
import org.tocsin.hazard.listing.domain.ListingCommand.DecideAcceptance;
import org.tocsin.hazard.listing.domain.ListingCommand.Delist;
import org.tocsin.hazard.listing.domain.ListingCommand.Publish;
import org.tocsin.hazard.listing.domain.ListingCommand.Refuse;
import org.tocsin.hazard.listing.domain.ListingCommand.RequestAcceptance;
import org.tocsin.hazard.listing.domain.ListingEvent.Fact;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * The listed supervision (挂牌督办) of a hazard at one level, from its proposal to its end. Work Safety
 * Law Art. 41: authorities see to it that units remove major hazards.
 */
@Entity
@Table(name = "listing")
public class Listing {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String listingNo;
    @Embedded private ListedMatter matter;
    @Embedded private Proposal proposal;

    @Enumerated(EnumType.STRING)
    private ListingStatus status;

    @Embedded @Nullable private Notice notice;
    @Embedded @Nullable private Acceptance acceptance;
    @Embedded @Nullable private Delisting delisting;

    /** The deadline whose passing was told; kept here, under the version, so it is told once. */
    @Column(name = "overdue_noticed")
    @Nullable
    private LocalDate overdueNoticed;

    private Instant updatedAt;

    @ElementCollection
    @CollectionTable(name = "listing_decision", joinColumns = @JoinColumn(name = "listing_id"))
    @OrderColumn(name = "position")
    private List<ListingDecision> decisions = new ArrayList<>();

    protected Listing() {} // Hibernate

    public Listing(UUID id, String listingNo, ListedMatter matter, Proposal proposal) {
        this.id = id;
        this.listingNo = listingNo;
        this.matter = matter;
        this.proposal = proposal;
        this.status = ListingStatus.PROPOSED;
        this.updatedAt = proposal.at();
    }

    /** The event of its creation: to be taken once, right after the constructor. */
    public ListingEvent proposed() {
        return new ListingEvent.Proposed(fact(null));
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the listing is then unchanged
     */
    public ListingEvent handle(ListingCommand command, ListingOccasion now) {
        ListingTransition step = command.transition();
        if (!ListingTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("listing", listingNo, status.name(), step.slug());
        }
        List<Violation> unmet = ListingRules.unmet(snapshot(), step, now);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        ListingRules.check(command, now);
        ListingEvent event = apply(command, now);
        decisions.add(ListingDecision.of(command, now));
        return event;
    }

    private ListingEvent apply(ListingCommand command, ListingOccasion now) {
        return switch (command) {
            case Approve _ -> new ListingEvent.Approved(move(ListingStatus.APPROVED, now));
            case Refuse _ -> new ListingEvent.Refused(move(ListingStatus.REFUSED, now));
            case Publish(var number, var text) -> {
                notice = new Notice(number, text, now.unitName().get(), now.at());
                yield new ListingEvent.Published(move(ListingStatus.LISTED, now), number);
            }
            case RequestAcceptance _ -> {
                Acceptance asked = Acceptance.requested(now);
                acceptance = asked;
                yield new ListingEvent.AcceptanceRequested(
                        move(ListingStatus.ACCEPTANCE_REQUESTED, now), asked.dueOn());
            }
            case DecideAcceptance decided -> decide(decided, now);
            case Delist(var result) -> {
                delisting = new Delisting(result, now.at());
                yield new ListingEvent.Delisted(move(ListingStatus.DELISTED, now));
            }
        };
    }

    private ListingEvent decide(DecideAcceptance decided, ListingOccasion now) {
        if (decided.result() == AcceptanceResult.FAILED) {
            acceptance = null;
            return new ListingEvent.AcceptanceRefused(move(ListingStatus.LISTED, now));
        }
        acceptance = acceptance.given(now.at());
        return new ListingEvent.Accepted(move(ListingStatus.ACCEPTED, now));
    }

    /**
     * Tells that the deadline has passed, unless it has not, or was told before. However often and
     * from wherever it is asked, one deadline makes one event.
     */
    public Optional<ListingEvent> noticeOverdue(LocalDate today, Instant at) {
        LocalDate deadline = proposal.deadline();
        if (!snapshot().isOverdue(today) || deadline.equals(overdueNoticed)) {
            return Optional.empty();
        }
        overdueNoticed = deadline;
        updatedAt = at;
        return Optional.of(new ListingEvent.Overdue(fact(status)));
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedListingStep> allowedFor(ListingOccasion now) {
        Actor actor = now.actor();
        return ListingTransition.lawfulIn(status).stream()
                .filter(step -> actor.isOneOf(step.roles()))
                .sorted()
                .map(
                        step ->
                                new AllowedListingStep(
                                        step, ListingRules.unmet(snapshot(), step, now)))
                .toList();
    }

    private Fact move(ListingStatus target, ListingOccasion now) {
        ListingStatus before = status;
        status = target;
        updatedAt = now.at();
        return fact(before);
    }

    private Fact fact(@Nullable ListingStatus before) {
        eventSequence++;
        return new Fact(snapshot(), eventSequence, before, updatedAt);
    }

    public UUID id() {
        return id;
    }

    public List<ListingDecision> decisions() {
        return List.copyOf(decisions);
    }

    public ListingSnapshot snapshot() {
        return new ListingSnapshot(
                id,
                version,
                listingNo,
                matter,
                proposal,
                status,
                notice,
                acceptance,
                delisting,
                updatedAt);
    }
}
