package org.tocsin.responsibility.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.UUID;
import org.tocsin.responsibility.fact.app.FactRecorder;
import org.tocsin.responsibility.fact.domain.FactSource;

/** Records facts as the inbox would, at once. */
@ApplicationScoped
public class Facts {

    private final FactRecorder recorder;

    Facts(FactRecorder recorder) {
        this.recorder = recorder;
    }

    @jakarta.enterprise.context.control.ActivateRequestContext
    public void tell(Report report) {
        FactSource source =
                Arrays.stream(FactSource.values())
                        .filter(known -> known.topic().equals(report.topic()))
                        .findFirst()
                        .orElseThrow();
        recorder.record(source, report.incoming());
    }

    /** The limit of an agreement of a unit is told to be exceeded, or to be kept again. */
    public static Report indicator(
            String status, UUID indicator, long sequence, UUID agreement, UUID unit, String place) {
        return Report.of("tocsin.indicator", "indicator." + status + ".v1", indicator, sequence)
                .about(unit, place)
                .with("indicatorId", indicator.toString())
                .with("agreementId", agreement.toString());
    }

    public static Report accident(String type, UUID accident, long sequence, UUID unit) {
        return Report.of("tocsin.accident", "accident." + type + ".v1", accident, sequence)
                .about(unit, "990101001")
                .with("accidentId", accident.toString());
    }
}
