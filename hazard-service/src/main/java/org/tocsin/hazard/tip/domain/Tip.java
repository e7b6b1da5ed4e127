package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * A tip (举报) from the public, from its receipt to the written answer: Work Safety Law Art. 73. It
 * does not know who filed it.
 */
@Entity
@Table(name = "tip")
public class Tip {

    @Id private UUID id;
    @Version private long version;
    private String tipNo;
    private String receiptHash;
    private String division;
    private @Nullable String industry;
    @Embedded private TipContent content;
    @Embedded private TipStanding standing;
    private Instant receivedAt;

    @ElementCollection
    @CollectionTable(name = "tip_step", joinColumns = @JoinColumn(name = "tip_id"))
    @OrderColumn(name = "position")
    private List<TipStep> steps = new ArrayList<>();

    protected Tip() {} // Hibernate

    /**
     * What a tip begins with.
     *
     * @param industry of the unit that was named, if there is such a unit
     */
    public record Filing(
            UUID id,
            String tipNo,
            ReceiptCode receipt,
            String division,
            @Nullable String industry,
            TipContent content,
            boolean concernsDeaths,
            Instant at) {}

    public Tip(Filing filing) {
        this.id = filing.id();
        this.tipNo = filing.tipNo();
        this.receiptHash = filing.receipt().hash();
        this.division = filing.division();
        this.industry = filing.industry();
        this.content = filing.content();
        this.standing = TipStanding.received(filing.concernsDeaths(), filing.at());
        this.receivedAt = filing.at();
    }

    /**
     * @throws Refusal.WrongState if the state machine has no such step from here
     * @throws Refusal.RuleBroken if a rule stands in its way; the tip is then unchanged
     */
    public void handle(TipCommand command, TipOccasion now) {
        TipTransition step = command.transition();
        if (!TipTransition.lawfulIn(standing.status()).contains(step)) {
            throw new Refusal.WrongState("tip", tipNo, standing.status().name(), step.slug());
        }
        List<Violation> unmet = TipRules.unmet(step, standing);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
        standing =
                switch (command) {
                    case TipCommand.Accept _ -> standing.accepted(now.at());
                    case TipCommand.Forward forward -> forward(forward, now);
                    case TipCommand.Verify verify -> verify(verify, now);
                    case TipCommand.Answer _ -> standing.answered(now.at());
                };
        steps.add(TipStep.of(command, now));
    }

    /** What this person's duties let them do next, and what still stands in the way of it. */
    public List<AllowedTipStep> allowedFor(Actor actor) {
        return TipTransition.lawfulIn(standing.status()).stream()
                .filter(step -> actor.isOneOf(step.roles()))
                .sorted()
                .map(step -> new AllowedTipStep(step, TipRules.unmet(step, standing)))
                .toList();
    }

    private TipStanding forward(TipCommand.Forward forward, TipOccasion now) {
        TipRules.check(forward, standing);
        return standing.forwarded(forward.authority(), now.at());
    }

    private TipStanding verify(TipCommand.Verify verify, TipOccasion now) {
        TipRules.check(verify);
        return verify.result() == TipVerdict.CONFIRMED
                ? standing.confirmed(now.hazards().apply(verify), now.at())
                : standing.notConfirmed(now.at());
    }

    public UUID id() {
        return id;
    }

    public List<TipStep> steps() {
        return List.copyOf(steps);
    }

    public TipSnapshot snapshot() {
        return new TipSnapshot(
                id, version, tipNo, division, industry, content, standing, receivedAt);
    }
}
