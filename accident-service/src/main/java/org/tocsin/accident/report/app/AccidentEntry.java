package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.Change;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Origin;
import org.tocsin.accident.report.domain.Registration;
import org.tocsin.accident.report.persistence.AccidentRepository;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;

/** Puts accidents and their changes on the register, in the transaction of their place in time. */
@ApplicationScoped
class AccidentEntry {

    static final String SERIES = "SG";

    private final AccidentRepository accidents;
    private final Chronicle chronicle;
    private final Serials serials;

    AccidentEntry(AccidentRepository accidents, Chronicle chronicle, Serials serials) {
        this.accidents = accidents;
        this.chronicle = chronicle;
        this.serials = serials;
    }

    /** A report of today, which gets the next number; the series is locked from here. */
    Accident enter(Facts facts, Origin origin, Instant knownAt) {
        facts.timing().check(knownAt);
        String number = serials.next(SERIES, county(facts), facts.occurredOn().getYear());
        Accident accident = enter("report", number, facts, origin, knownAt);
        accidents.flush();
        return accident;
    }

    /** Flushes nothing, so that a bulk transaction can send many together. */
    Accident enter(String action, String number, Facts facts, Origin origin, Instant knownAt) {
        Registration registration =
                Accident.report(Ids.next(), number, facts, origin, chronicle.recording(knownAt));
        accidents.persist(registration.accident());
        AccidentState state = registration.accident().state();
        chronicle.write(action, null, state, registration.change());
        return registration.accident();
    }

    void change(String action, Accident accident, @Nullable AccidentState before, Change change) {
        accidents.flush();
        chronicle.write(action, before, accident.state(), change);
    }

    /** Numbers run per county (GB/T 2260: the first six digits) and year of the accident. */
    static String county(Facts facts) {
        return facts.locus().division().substring(0, 6);
    }
}
