package org.tocsin.accident.duty.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.duty.domain.AccidentDuty;
import org.tocsin.accident.duty.domain.Chapter;
import org.tocsin.accident.duty.domain.DatesTold;
import org.tocsin.accident.duty.domain.DutyCase;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.domain.History;
import org.tocsin.accident.duty.persistence.DatesToldRepository;
import org.tocsin.accident.duty.persistence.ForwardRepository;
import org.tocsin.accident.report.app.AccidentHistory;

/** Puts together what the clock runs on. */
@ApplicationScoped
class DutyCases {

    private final AccidentHistory histories;
    private final ForwardRepository forwards;
    private final DatesToldRepository investigations;

    DutyCases(
            AccidentHistory histories,
            ForwardRepository forwards,
            DatesToldRepository investigations) {
        this.histories = histories;
        this.forwards = forwards;
        this.investigations = investigations;
    }

    /** All that is on record now, whatever its place in the ledger. */
    Optional<DutyCase> current(UUID accidentId) {
        return knownAt(accidentId, AccidentDuty.NEVER);
    }

    /** What was on record at the instant; empty if the accident was not. */
    Optional<DutyCase> knownAt(UUID accidentId, Instant at) {
        List<Chapter> chapters =
                histories.of(accidentId).stream()
                        .filter(revision -> !revision.knownAt().isAfter(at))
                        .map(revision -> new Chapter(revision.state(), revision.kind()))
                        .toList();
        return chapters.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        DutyCase.of(
                                new History(chapters),
                                forwards.knownAt(accidentId, at).stream()
                                        .map(ForwardStep::forward)
                                        .toList(),
                                investigations
                                        .knownAt(accidentId, at)
                                        .map(DatesTold::dates)
                                        .orElse(null)));
    }
}
