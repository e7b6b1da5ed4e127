package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentCommand;
import org.tocsin.accident.report.domain.AccidentCommand.Advance;
import org.tocsin.accident.report.domain.AccidentCommand.Merge;
import org.tocsin.accident.report.domain.AccidentCommand.Revise;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Change;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Origin;
import org.tocsin.accident.report.domain.Recording;
import org.tocsin.accident.report.domain.Registration;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.persistence.AccidentRepository;
import org.tocsin.platform.bulk.ImportHandler.Outcome;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violations;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** Every change of the register of accidents. */
@ApplicationScoped
public class AccidentRegister {

    private static final String PREFIX = "SG";

    private final AccidentRepository accidents;
    private final Ledger ledger;
    private final Intake intake;
    private final Chronicle chronicle;
    private final Serials serials;
    private final Validator validator;

    AccidentRegister(
            AccidentRepository accidents,
            Ledger ledger,
            Intake intake,
            Chronicle chronicle,
            Serials serials,
            Validator validator) {
        this.accidents = accidents;
        this.ledger = ledger;
        this.intake = intake;
        this.chronicle = chronicle;
        this.serials = serials;
        this.validator = validator;
    }

    /** Enters a flash report. */
    @Transactional
    public Accident report(FlashReport report) {
        Instant now = ledger.next();
        Facts facts = intake.facts(report, intake.receivedAt(report, now));
        return enter("report", facts, new Origin(now, null, null), now);
    }

    /** Enters an accident of another system's register, once. */
    @Transactional
    public Outcome importRow(ImportedAccident row) {
        FlashReport report = row.report();
        var wrong = Violations.of(validator.validate(report));
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        if (isHere(row)) {
            return Outcome.UNCHANGED;
        }
        Instant now = ledger.next();
        if (isHere(row)) {
            return Outcome.UNCHANGED;
        }
        Facts facts = intake.facts(report, report.receivedAt());
        enter("import", facts, new Origin(now, row.source(), row.externalId()), now);
        return Outcome.CREATED;
    }

    private boolean isHere(ImportedAccident row) {
        return accidents.imported(row.source(), row.externalId()).isPresent();
    }

    private Accident enter(String action, Facts facts, Origin origin, Instant knownAt) {
        Recording recording = chronicle.recording(knownAt);
        facts.timing().check(knownAt);
        String number = serials.next(PREFIX, county(facts), facts.occurredOn().getYear());
        Registration registration = Accident.report(Ids.next(), number, facts, origin, recording);
        accidents.persist(registration.accident());
        record(action, registration.accident(), null, registration.change());
        return registration.accident();
    }

    /** Numbers run per county (GB/T 2260: the first six digits) and year of the accident. */
    private static String county(Facts facts) {
        return facts.locus().division().substring(0, 6);
    }

    /** Appends a revision to an accident within the caller's scope. */
    @Transactional
    public Accident handle(UUID id, IfMatch expected, AccidentCommand command) {
        Accident accident = accidents.require(id);
        expected.check("accident", id, accident.version());
        if (command instanceof Merge merge) {
            requireCounting(merge.intoAccidentId());
        }
        if (command instanceof Revise revise && revise.changes().type() != null) {
            intake.requireKnown(revise.changes().type());
        }
        AccidentState before = accident.state();
        Change change = accident.handle(command, chronicle.recording(ledger.next()));
        record(command.slug(), accident, before, change);
        return accident;
    }

    /**
     * Records that the accident's investigation has come one step further, within the caller's
     * scope and the investigation's transaction. The investigation has checked who may do so.
     *
     * @param kind one that is no {@link RevisionKind#isReport report}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Accident advance(UUID accidentId, RevisionKind kind, String reason) {
        Accident accident = accidents.require(accidentId);
        AccidentState before = accident.state();
        Advance step = new Advance(kind, reason);
        Change change = accident.handle(step, chronicle.recording(ledger.next()));
        record(step.slug(), accident, before, change);
        return accident;
    }

    private void requireCounting(UUID into) {
        if (!accidents.require(into).status().counts()) {
            throw new Refusal.RuleBroken(
                    "merge-into-uncounted",
                    Text.of(
                            "不能并入已撤销或已合并的事故",
                            "The accident to merge into is itself withdrawn or merged"));
        }
    }

    private void record(
            String action, Accident accident, @Nullable AccidentState before, Change change) {
        accidents.flush();
        chronicle.write(action, before, accident.state(), change);
    }
}
