package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentCommand;
import org.tocsin.accident.report.domain.AccidentCommand.Advance;
import org.tocsin.accident.report.domain.AccidentCommand.Merge;
import org.tocsin.accident.report.domain.AccidentCommand.Revise;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Changes;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Origin;
import org.tocsin.accident.report.domain.Place;
import org.tocsin.accident.report.domain.ReportFault;
import org.tocsin.accident.report.domain.ReportKind;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.persistence.AccidentRepository;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * Every change of the register of accidents. A change holds the ledger before it reads anything, so
 * that what it decides on is still so when it is recorded.
 */
@ApplicationScoped
public class AccidentRegister {

    private final AccidentRepository accidents;
    private final Ledger ledger;
    private final Intake intake;
    private final AccidentEntry entry;
    private final Chronicle chronicle;

    AccidentRegister(
            AccidentRepository accidents,
            Ledger ledger,
            Intake intake,
            AccidentEntry entry,
            Chronicle chronicle) {
        this.accidents = accidents;
        this.ledger = ledger;
        this.intake = intake;
        this.entry = entry;
        this.chronicle = chronicle;
    }

    /** Enters a flash report. */
    @Transactional
    public Accident report(FlashReport report) {
        Instant now = ledger.next();
        Facts facts = intake.facts(report, intake.receivedAt(report, now));
        return entry.enter(facts, new Origin(now, null, null), now);
    }

    /**
     * Appends a further report to an accident within the caller's scope.
     *
     * @param place where it happened, if that is corrected
     */
    @Transactional
    public Accident revise(UUID id, IfMatch expected, Revise command, @Nullable Place place) {
        ledger.hold();
        Accident accident = require(id, expected);
        if (command.changes().type() != null) {
            intake.requireKnown(command.changes().type());
        }
        return append(
                accident,
                place == null
                        ? command
                        : command.at(intake.moved(accident.facts().locus(), place)));
    }

    /** Appends any other revision to an accident within the caller's scope. */
    @Transactional
    public Accident handle(UUID id, IfMatch expected, AccidentCommand command) {
        ledger.hold();
        Accident accident = require(id, expected);
        Accident handled = append(accident, command);
        if (command instanceof Merge merge) {
            join(merge);
        }
        return handled;
    }

    private Accident require(UUID id, IfMatch expected) {
        Accident accident = accidents.require(id);
        expected.check("accident", id, accident.version());
        return accident;
    }

    private Accident append(Accident accident, AccidentCommand command) {
        AccidentState before = accident.state();
        var change = accident.handle(command, chronicle.recording(ledger.next()));
        entry.change(command.slug(), accident, before, change);
        return accident;
    }

    /** The accident that stays: it must count, and it may be said what it cost altogether. */
    private void join(Merge merge) {
        Accident stays = accidents.require(merge.intoAccidentId());
        if (!stays.status().counts()) {
            throw new Refusal.RuleBroken(
                    "merge-into-uncounted",
                    Text.of(
                            "不能并入已撤销或已合并的事故",
                            "The accident to merge into is itself withdrawn or merged"));
        }
        if (merge.stated() == null) {
            return;
        }
        if (merge.stated().revision() != stays.state().revision()) {
            throw new Refusal.Stale("accident", stays.id());
        }
        Changes toll = Changes.of(merge.stated().toll());
        if (!merge.stated().toll().equals(stays.facts().toll())) {
            append(stays, new Revise(ReportKind.SUPPLEMENTARY, toll, merge.reason()));
        }
    }

    /**
     * Records that the accident's investigation has come one step further, within the caller's
     * scope and the investigation's transaction. The investigation has checked who may do so.
     *
     * @param kind one that is no {@link RevisionKind#isReport report}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Accident advance(UUID accidentId, RevisionKind kind, String reason) {
        ledger.hold();
        return append(accidents.require(accidentId), new Advance(kind, reason));
    }

    /** Announces a confirmed fault of the reporting, in the transaction of its confirmation. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void announceFault(UUID accidentId, UUID adjudicationId, ReportFault fault, Instant at) {
        Accident accident = accidents.require(accidentId);
        chronicle.tell(accident.confirm(fault, adjudicationId, at));
    }

    /**
     * The accident if it is within the caller's scope and counts.
     *
     * @throws Refusal.WrongState if it was withdrawn or merged
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Accident requireCounting(UUID id, String attempted) {
        Accident accident = accidents.require(id);
        if (!accident.status().counts()) {
            throw new Refusal.WrongState("accident", id, accident.status().name(), attempted);
        }
        return accident;
    }
}
