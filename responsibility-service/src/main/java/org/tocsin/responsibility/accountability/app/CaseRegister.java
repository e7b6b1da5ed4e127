package org.tocsin.responsibility.accountability.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.accountability.domain.AccountabilityCase;
import org.tocsin.responsibility.accountability.domain.CaseCommand;
import org.tocsin.responsibility.accountability.domain.CaseEvent;
import org.tocsin.responsibility.accountability.domain.CaseGround;
import org.tocsin.responsibility.accountability.domain.CaseOccasion;
import org.tocsin.responsibility.accountability.domain.CaseSnapshot;
import org.tocsin.responsibility.accountability.domain.OpenCase;
import org.tocsin.responsibility.accountability.persistence.CaseRepository;
import org.tocsin.responsibility.measure.app.GivenGrounds;
import org.tocsin.responsibility.measure.app.MeasureOrders;
import org.tocsin.responsibility.measure.app.TargetUnits;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.MeasureSnapshot;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.workflow.domain.ActingPerson;

/** Opens cases for officers, and moves cases along their way. */
@ApplicationScoped
public class CaseRegister {

    private final CaseRepository cases;
    private final CaseBook book;
    private final CaseFiles files;
    private final TargetUnits targets;
    private final GivenGrounds given;
    private final MeasureOrders orders;

    CaseRegister(
            CaseRepository cases,
            CaseBook book,
            CaseFiles files,
            TargetUnits targets,
            GivenGrounds given,
            MeasureOrders orders) {
        this.cases = cases;
        this.book = book;
        this.files = files;
        this.targets = targets;
        this.given = given;
        this.orders = orders;
    }

    /**
     * @throws Refusal.RuleBroken if an undecided case of this kind is there for the unit: its
     *     ground belongs there
     */
    @Transactional
    public CaseFile open(OpenCase opening) {
        TargetUnit target = targets.seen(opening.unitId());
        Instant at = files.ofTheSystem().at();
        cases.undecided(AccountabilityCase.openKey(opening.kind(), target.unitId()))
                .ifPresent(
                        there -> {
                            throw TargetUnits.refused(
                                    "/kind",
                                    "case-open",
                                    "该单位已有同类未决案件 %s".formatted(there.snapshot().caseNo()),
                                    "Case %s of this kind is undecided for the unit"
                                            .formatted(there.snapshot().caseNo()));
                        });
        List<CaseGround> grounds =
                given.of(opening.grounds(), target).stream().map(g -> ground(g, at)).toList();
        return files.of(book.open(opening.kind(), target, grounds, at));
    }

    @Transactional
    public CaseFile handle(UUID id, IfMatch expected, CaseCommand command) {
        AccountabilityCase aCase = cases.require(id);
        expected.check("accountability-case", id, aCase.snapshot().version());
        CaseOccasion now = files.present(id);
        CaseEvent event = book.apply(aCase, command, now);
        List<UUID> measures =
                command instanceof CaseCommand.Decide decide
                        ? order(aCase.snapshot(), decide, now)
                        : orders.ofCase(id).stream().map(MeasureSnapshot::id).toList();
        book.tell(event, measures);
        return files.of(aCase);
    }

    private List<UUID> order(CaseSnapshot aCase, CaseCommand.Decide decide, CaseOccasion now) {
        List<Ground> grounds =
                aCase.grounds().stream()
                        .map(g -> new Ground(g.text(), g.basis(), g.factId(), g.recordHref()))
                        .toList();
        ActingPerson investigator =
                new ActingPerson(
                        aCase.investigator().subject(), aCase.investigator().name(), Set.of());
        return decide.measures().stream()
                .map(
                        ordered ->
                                orders.order(
                                        aCase.id(),
                                        aCase.target(),
                                        ordered,
                                        grounds,
                                        investigator,
                                        now.actor()))
                .toList();
    }

    private static CaseGround ground(Ground ground, Instant at) {
        return new CaseGround(
                ground.text(), ground.basis(), ground.factId(), ground.recordHref(), null, at);
    }
}
