package org.tocsin.accident.casualty.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.casualty.domain.Casualty;
import org.tocsin.accident.casualty.domain.CasualtyFacts;
import org.tocsin.accident.casualty.domain.CasualtyRevision;
import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.accident.casualty.domain.PersonalDetails;
import org.tocsin.accident.casualty.persistence.CasualtyRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.app.AccidentRegister;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.time.Ids;

/**
 * The persons whom accidents hurt. Every statement is a revision; nothing is overwritten, and the
 * numbers of the report, which count, change by its own revisions only. Records of what was
 * withdrawn or merged stay readable, and as they are.
 */
@ApplicationScoped
public class CasualtyRegister {

    private final AccidentRegister accidents;
    private final CasualtyRepository casualties;
    private final CasualtyJournal journal;
    private final PersonalSeal seal;
    private final Ledger ledger;

    CasualtyRegister(
            AccidentRegister accidents,
            CasualtyRepository casualties,
            CasualtyJournal journal,
            PersonalSeal seal,
            Ledger ledger) {
        this.accidents = accidents;
        this.casualties = casualties;
        this.journal = journal;
        this.seal = seal;
        this.ledger = ledger;
    }

    @Transactional
    public CasualtyReading record(UUID accidentId, RecordCasualty command) {
        Instant knownAt = ledger.next();
        Accident accident = accidents.requireCounting(accidentId, "record-casualty");
        check(command.facts(), accident, knownAt);
        Casualty casualty = new Casualty(Ids.next(), accidentId);
        PersonalDetails details = command.details();
        CasualtyRevision first =
                casualty.record(
                        command.facts(),
                        seal.close(casualty.nextSealedTo(), details),
                        journal.entry(knownAt, null));
        casualties.persistAndFlush(casualty);
        journal.write("record-casualty", null, first);
        return CasualtyReading.masked(casualty.state(), details);
    }

    @Transactional
    public CasualtyReading change(
            UUID accidentId, UUID id, IfMatch expected, ChangeCasualty command) {
        Instant knownAt = ledger.next();
        Accident accident = accidents.requireCounting(accidentId, "change-casualty");
        Casualty casualty = require(accidentId, id, expected);
        CasualtyState before = casualty.state();
        CasualtyFacts facts = command.applyTo(before.facts());
        check(facts, accident, knownAt);
        PersonalDetails details = seal.open(before).updatedBy(command.details());
        CasualtyRevision revision =
                casualty.change(
                        facts,
                        seal.close(casualty.nextSealedTo(), details),
                        journal.entry(knownAt, command.reason()));
        casualties.flush();
        journal.write("change-casualty", before, revision);
        return CasualtyReading.masked(casualty.state(), details);
    }

    /** Takes back a record that was made in error, or twice. */
    @Transactional
    public CasualtyReading retract(UUID accidentId, UUID id, IfMatch expected, String reason) {
        Instant knownAt = ledger.next();
        accidents.requireCounting(accidentId, "retract-casualty");
        Casualty casualty = require(accidentId, id, expected);
        CasualtyState before = casualty.state();
        PersonalDetails details = seal.open(before);
        CasualtyRevision revision =
                casualty.retract(
                        seal.close(casualty.nextSealedTo(), details),
                        journal.entry(knownAt, reason));
        casualties.flush();
        journal.write("retract-casualty", before, revision);
        return CasualtyReading.masked(casualty.state(), details);
    }

    private Casualty require(UUID accidentId, UUID id, IfMatch expected) {
        Casualty casualty = casualties.require(accidentId, id);
        expected.check("casualty", id, casualty.version());
        return casualty;
    }

    private static void check(CasualtyFacts facts, Accident accident, Instant now) {
        facts.check(accident.facts().occurredOn(), now.atZone(Facts.CHINA).toLocalDate());
    }
}
