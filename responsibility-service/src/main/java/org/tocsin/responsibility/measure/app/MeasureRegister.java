package org.tocsin.responsibility.measure.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.responsibility.measure.domain.Ground;
import org.tocsin.responsibility.measure.domain.Measure;
import org.tocsin.responsibility.measure.domain.MeasureCommand;
import org.tocsin.responsibility.measure.domain.MeasureKind;
import org.tocsin.responsibility.measure.domain.MeasureOccasion;
import org.tocsin.responsibility.measure.domain.Origin;
import org.tocsin.responsibility.measure.domain.Proposal;
import org.tocsin.responsibility.measure.domain.ProposeMeasure;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.measure.persistence.MeasureRepository;

/** Proposals of measures by offices, and the way of measures from then on. */
@ApplicationScoped
public class MeasureRegister {

    private final MeasureRepository measures;
    private final MeasureBook book;
    private final TargetUnits targets;
    private final GivenGrounds grounds;
    private final MeasureOccasions occasions;

    MeasureRegister(
            MeasureRepository measures,
            MeasureBook book,
            TargetUnits targets,
            GivenGrounds grounds,
            MeasureOccasions occasions) {
        this.measures = measures;
        this.book = book;
        this.targets = targets;
        this.grounds = grounds;
        this.occasions = occasions;
    }

    @Transactional
    public MeasureCase propose(ProposeMeasure proposed) {
        TargetUnit target = targets.seen(proposed.unitId());
        if (proposed.kind() == MeasureKind.BLACKLIST && !targets.isEnterprise(target.unitId())) {
            throw TargetUnits.refused(
                    "/kind",
                    "enterprises-only",
                    "黑名单只适用于生产经营单位",
                    "Only enterprises are blacklisted");
        }
        MeasureOccasion now = occasions.present();
        Proposal proposal =
                new Proposal(
                        Origin.OFFICER,
                        proposed.post(),
                        proposed.reason(),
                        null,
                        null,
                        null,
                        now.actor().subject(),
                        now.actor().name(),
                        now.at());
        List<Ground> given = grounds.of(proposed.grounds(), target);
        return MeasureCase.of(book.enter(proposed.kind(), target, proposal, given), now);
    }

    @Transactional
    public MeasureCase handle(UUID id, IfMatch expected, MeasureCommand command) {
        Measure measure = measures.require(id);
        expected.check("measure", id, measure.snapshot().version());
        MeasureOccasion now = occasions.present();
        book.apply(measure, command, now);
        return MeasureCase.of(measure, now);
    }
}
