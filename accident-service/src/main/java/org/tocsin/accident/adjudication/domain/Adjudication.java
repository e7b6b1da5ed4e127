package org.tocsin.accident.adjudication.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.report.domain.Author;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/**
 * The finding that an accident was not, falsely or not wholly reported (漏报、谎报、瞒报). One officer
 * proposes it with grounds and evidence, and it counts once a leader, another person, confirms it.
 */
@Entity
@Table(name = "accident_adjudication")
public class Adjudication {

    @Id private UUID id;
    @Version private long version;
    private UUID accidentId;

    @Enumerated(EnumType.STRING)
    private ReportFault fault;

    @Enumerated(EnumType.STRING)
    private AdjudicationStatus status;

    private String grounds;
    private int evidence;
    @Embedded private Author proposer;
    private Instant proposedAt;
    @Embedded private @Nullable AdjudicationDecision decision;

    protected Adjudication() {} // Hibernate

    public Adjudication(
            UUID id,
            UUID accidentId,
            ReportFault fault,
            String grounds,
            Author proposer,
            Instant proposedAt) {
        this.id = id;
        this.accidentId = accidentId;
        this.fault = fault;
        this.status = AdjudicationStatus.PROPOSED;
        this.grounds = grounds;
        this.proposer = proposer;
        this.proposedAt = proposedAt;
    }

    /** A document more to decide on; whoever decides must have seen it, so the version moves. */
    public void attach() {
        requireProposed(AdjudicationStep.ATTACH_EVIDENCE);
        evidence++;
    }

    /**
     * @throws Refusal.WrongState if it is decided
     * @throws Refusal.RuleBroken if the proposer decides, or nothing is there to confirm it on
     */
    public void decide(AdjudicationStep step, AdjudicationDecision decision) {
        requireProposed(step);
        List<Violation> unmet = unmet(step, decision.decider().subject());
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        this.status =
                switch (step) {
                    case CONFIRM -> AdjudicationStatus.CONFIRMED;
                    case DISMISS -> AdjudicationStatus.DISMISSED;
                    case ATTACH_EVIDENCE -> throw new IllegalArgumentException("decides nothing");
                };
        this.decision = decision;
    }

    /** What still stands in the way of a step for this person; nothing is offered once decided. */
    public List<Violation> unmet(AdjudicationStep step, String subject) {
        List<Violation> unmet = new ArrayList<>();
        if (step == AdjudicationStep.ATTACH_EVIDENCE) {
            return unmet;
        }
        if (subject.equals(proposer.subject())) {
            unmet.add(
                    Violation.of(
                            null,
                            "second-person-needed",
                            "须由提出人以外的人员认定",
                            "It takes another person than the one who proposed it"));
        }
        if (step == AdjudicationStep.CONFIRM && evidence == 0) {
            unmet.add(
                    Violation.of(
                            null,
                            "evidence-needed",
                            "认定须有证据文件",
                            "A finding is confirmed on evidence: attach a document"));
        }
        return unmet;
    }

    private void requireProposed(AdjudicationStep step) {
        if (!isProposed()) {
            throw new Refusal.WrongState("adjudication", id, status.name(), step.slug());
        }
    }

    public boolean isProposed() {
        return status == AdjudicationStatus.PROPOSED;
    }

    /** Refuses a second finding of the same fault while one is proposed or confirmed. */
    public static Refusal found(ReportFault fault) {
        return new Refusal.RuleBroken(
                "fault-on-record",
                Text.of(
                        "该事故的%s已提出或已认定".formatted(fault.zh()),
                        "That the report was %s is proposed or confirmed already"
                                .formatted(fault.en())));
    }

    public AdjudicationSnapshot snapshot() {
        return new AdjudicationSnapshot(
                id,
                version,
                accidentId,
                fault,
                status,
                grounds,
                evidence,
                proposer,
                proposedAt,
                decision);
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }
}
