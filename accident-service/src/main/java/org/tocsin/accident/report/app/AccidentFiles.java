package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AllowedTransition;
import org.tocsin.platform.time.Moments;

/** Puts together what the features have on record about an accident, and what may be done next. */
@ApplicationScoped
public class AccidentFiles {

    private final CasualtyRecords casualties;
    private final ConfirmedFaults faults;
    private final Instance<FurtherSteps> further;
    private final Chronicle chronicle;
    private final ReportingSettings settings;
    private final Clock clock;

    AccidentFiles(
            CasualtyRecords casualties,
            ConfirmedFaults faults,
            @Any Instance<FurtherSteps> further,
            Chronicle chronicle,
            ReportingSettings settings,
            Clock clock) {
        this.casualties = casualties;
        this.faults = faults;
        this.further = further;
        this.chronicle = chronicle;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * @param state that the caller was found to see
     * @param asOf {@code null} for now
     */
    @Transactional
    public AccidentFile of(AccidentState state, @Nullable Instant asOf) {
        UUID id = state.accidentId();
        return new AccidentFile(state, casualties.of(id, asOf), faults.of(id, asOf));
    }

    /** The reports that this caller may make now. */
    public List<AllowedTransition> reports(Accident accident) {
        return accident.allowedTo(chronicle.actor(), Moments.now(clock), settings.rules());
    }

    /** What this caller may do now at other resources, by name. */
    @Transactional
    public List<FurtherSteps.Step> further(Accident accident) {
        return further.stream()
                .flatMap(feature -> feature.of(accident.state()).stream())
                .sorted(Comparator.comparing(FurtherSteps.Step::name))
                .toList();
    }
}
