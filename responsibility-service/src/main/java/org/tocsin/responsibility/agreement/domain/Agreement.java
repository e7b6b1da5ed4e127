package org.tocsin.responsibility.agreement.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.hibernate.annotations.EmbeddedColumnNaming;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** A responsibility agreement (责任书) between a superior and a subordinate unit. */
@Entity
@Table(name = "agreement")
public class Agreement {

    @Id private UUID id;
    @Version private long version;
    private long eventSequence;
    private String agreementNo;

    @JdbcTypeCode(SqlTypes.VARCHAR)
    private AgreementStatus status;

    @Embedded
    @EmbeddedColumnNaming("superior_%s")
    private PartyUnit superior;

    @Embedded
    @EmbeddedColumnNaming("subordinate_%s")
    private PartyUnit subordinate;

    private String title;
    private LocalDate periodStart;
    private LocalDate periodEnd;

    @Column(columnDefinition = "longtext")
    private AgreementTerms terms;

    @Embedded
    @EmbeddedColumnNaming("limit_%s")
    private LimitColumns limits;

    private UUID firstId;
    private int edition;
    private @Nullable UUID supersedesId;
    private @Nullable UUID supersededById;
    private @Nullable String digest;
    private @Nullable LocalDate signBy;
    private @Nullable String endReason;
    private @Nullable String endDocumentNo;

    @Embedded private @Nullable CascadeLink link;
    @Embedded private @Nullable Origin origin;

    @Embedded
    @EmbeddedColumnNaming("%s_at")
    private Milestones milestones;

    private Instant updatedAt;

    @OneToMany(cascade = CascadeType.PERSIST)
    @JoinColumn(name = "agreement_id", nullable = false, updatable = false)
    @OrderBy("signedAt")
    private List<AgreementSignature> signatures = new ArrayList<>();

    protected Agreement() {} // Hibernate

    public Agreement(NewAgreement draft, Instant now) {
        Parties parties = draft.parties();
        if (parties.superior().unitId().equals(parties.subordinate().unitId())) {
            throw new Refusal.RuleBroken(
                    "same-unit", Text.of("上下级不能是同一单位", "A unit makes no agreement with itself"));
        }
        this.id = draft.id();
        this.agreementNo = draft.agreementNo();
        this.status = AgreementStatus.DRAFT;
        this.superior = parties.superior();
        this.subordinate = parties.subordinate();
        this.firstId = draft.edition().firstId();
        this.edition = draft.edition().number();
        this.supersedesId = draft.edition().supersedesId();
        this.link = draft.link();
        this.origin = draft.origin();
        this.milestones = Milestones.begin(now);
        this.updatedAt = now;
        write(draft.terms());
    }

    /**
     * @return what has happened, in order; empty for a change of a draft
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the agreement is then unchanged
     */
    public List<SequencedEvent> handle(AgreementCommand command, Occasion now) {
        AgreementTransition step = command.transition();
        requireLawful(step);
        AgreementRules.require(AgreementRules.ofPeriod(step, periodStart, periodEnd, now.today()));
        List<AgreementEvent> events =
                switch (command) {
                    case AgreementCommand.ReviseDraft(var revised) -> revise(revised);
                    case AgreementCommand.Issue issue -> issue(issue, now);
                    case AgreementCommand.Sign(var evidence) -> sign(evidence, now);
                    case AgreementCommand.TakeEffect _ -> takeEffect(now);
                    case AgreementCommand.Expire _ -> expire(now);
                    case AgreementCommand.Supersede s -> supersede(s, now);
                    case AgreementCommand.Terminate t -> terminate(t, now);
                    case AgreementCommand.OverrideLimits(var reason) -> override(reason);
                    case AgreementCommand.FollowParent(var parent) -> follow(parent);
                };
        updatedAt = now.at();
        return events.stream().map(event -> new SequencedEvent(++eventSequence, event)).toList();
    }

    public void requireLawful(AgreementTransition step) {
        if (!AgreementTransition.lawfulIn(status).contains(step)) {
            throw new Refusal.WrongState("agreement", agreementNo, status.name(), step.slug());
        }
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedTransition> allowedFor(
            String subject, Predicate<AgreementTransition> entitled, LocalDate today) {
        return AgreementTransition.lawfulIn(status).stream()
                .filter(entitled)
                .sorted(Comparator.naturalOrder())
                .map(step -> new AllowedTransition(step, unmet(step, subject, today)))
                .toList();
    }

    private List<Violation> unmet(AgreementTransition step, String subject, LocalDate today) {
        return AgreementRules.both(
                AgreementRules.ofPeriod(step, periodStart, periodEnd, today),
                AgreementRules.ofSigner(step, signatures, subject));
    }

    private List<AgreementEvent> revise(AgreementTerms revised) {
        write(revised);
        return List.of();
    }

    private List<AgreementEvent> issue(AgreementCommand.Issue issue, Occasion now) {
        superior = issue.parties().superior();
        subordinate = issue.parties().subordinate();
        digest = issue.digest();
        signBy = issue.signBy();
        milestones = milestones.withIssued(now.at());
        status = AgreementStatus.ISSUED;
        return List.of(new AgreementEvent.Issued(id));
    }

    private List<AgreementEvent> sign(SignatureEvidence evidence, Occasion now) {
        AgreementTransition step = AgreementTransition.signing(evidence.party());
        AgreementRules.require(
                AgreementRules.ofSigner(step, signatures, evidence.signer().subject()));
        boolean first = status == AgreementStatus.ISSUED;
        signatures.add(new AgreementSignature(evidence));
        List<AgreementEvent> events = new ArrayList<>();
        events.add(
                new AgreementEvent.Signed(
                        id, evidence.party(), evidence.thumbprint(), evidence.signedAt()));
        status = first ? evidence.party().signedAlone() : AgreementStatus.SIGNED;
        if (!first && !now.today().isBefore(periodStart)) {
            events.addAll(takeEffect(now));
        }
        return events;
    }

    private List<AgreementEvent> takeEffect(Occasion now) {
        milestones = milestones.withInForce(now.at());
        status = AgreementStatus.IN_FORCE;
        return List.of(new AgreementEvent.CameIntoForce(id));
    }

    private List<AgreementEvent> expire(Occasion now) {
        milestones = milestones.withEnded(now.at());
        status = AgreementStatus.EXPIRED;
        return List.of(new AgreementEvent.Expired(id));
    }

    private List<AgreementEvent> supersede(AgreementCommand.Supersede by, Occasion now) {
        supersededById = by.newerId();
        return List.of(
                end(AgreementStatus.SUPERSEDED, by.newerNo(), now),
                new AgreementEvent.Superseded(id, by.newerId(), by.newerNo(), now.at()));
    }

    private List<AgreementEvent> terminate(AgreementCommand.Terminate by, Occasion now) {
        endDocumentNo = by.documentNo() == null ? null : by.documentNo().strip();
        return List.of(end(AgreementStatus.TERMINATED, by.reason().strip(), now));
    }

    private List<AgreementEvent> override(String reason) {
        link = link().overriding(reason.strip());
        return List.of();
    }

    private List<AgreementEvent> follow(UUID newParent) {
        UUID older = link().currentParentId();
        if (status == AgreementStatus.DRAFT) {
            link = CascadeLink.under(newParent, link().parentFirstId(), link().overrideReason());
            return List.of();
        }
        link = link().following(newParent);
        return List.of(new AgreementEvent.ParentSuperseded(id, older, newParent));
    }

    private AgreementEvent end(AgreementStatus how, String reason, Occasion now) {
        status = how;
        endReason = reason;
        milestones = milestones.withEnded(now.at());
        return new AgreementEvent.Ended(id, how, reason, now.at());
    }

    private void write(AgreementTerms revised) {
        TermsPolicy.check(revised);
        terms = revised;
        limits = LimitColumns.of(revised.limits());
        title = revised.title();
        periodStart = revised.periodStart();
        periodEnd = revised.periodEnd();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** Never {@code null}, though Hibernate gives nothing where all its columns are empty. */
    public CascadeLink link() {
        return link == null ? CascadeLink.NONE : link;
    }

    public Parties parties() {
        return new Parties(superior, subordinate);
    }

    public List<SignatureEvidence> signatures() {
        return signatures.stream().map(AgreementSignature::evidence).toList();
    }

    public AgreementSnapshot snapshot() {
        return new AgreementSnapshot(
                id,
                version,
                agreementNo,
                status,
                superior,
                subordinate,
                terms,
                supersedesId,
                supersededById,
                digest,
                endReason,
                milestones,
                updatedAt,
                firstId,
                edition,
                link(),
                origin == null ? Origin.BY_HAND : origin,
                signBy,
                endDocumentNo);
    }
}
