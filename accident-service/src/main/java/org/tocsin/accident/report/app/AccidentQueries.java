package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.report.domain.Accident;
import org.tocsin.accident.report.domain.AccidentFilter;
import org.tocsin.accident.report.domain.AccidentRevision;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.persistence.AccidentRepository;
import org.tocsin.accident.report.persistence.RevisionRepository;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;

/** Questions to the register of accidents, within the caller's scope. */
@ApplicationScoped
public class AccidentQueries {

    private final AccidentRepository accidents;
    private final RevisionRepository revisions;
    private final Ledger ledger;
    private final ReportingSettings settings;

    AccidentQueries(
            AccidentRepository accidents,
            RevisionRepository revisions,
            Ledger ledger,
            ReportingSettings settings) {
        this.accidents = accidents;
        this.revisions = revisions;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Transactional
    public Accident require(UUID id) {
        return accidents.require(id);
    }

    /** The accident as it was known at a past instant. */
    @Transactional
    public AccidentState asOf(UUID id, Instant asOf) {
        return revisions
                .asOf(id, ledger.settle(asOf))
                .orElseThrow(() -> new Refusal.NotFound("accident", id))
                .state();
    }

    /** Everything that was ever reported on the accident, the first report first. */
    @Transactional
    public Page<AccidentRevision> revisions(UUID id, PageParams params) {
        accidents.require(id);
        return revisions.of(id, params);
    }

    @Transactional
    public Page<AccidentState> page(
            PageParams params, AccidentFilter filter, @Nullable Instant asOf) {
        return asOf == null
                ? accidents.page(params, filter).map(Accident::state)
                : revisions.page(params, filter, ledger.settle(asOf)).map(AccidentRevision::state);
    }

    public Stream<AccidentState> all(
            PageParams params, AccidentFilter filter, @Nullable Instant asOf) {
        return asOf == null
                ? accidents.stream(params, filter, Accident::state)
                : revisions.stream(params, filter, ledger.settle(asOf), AccidentRevision::state);
    }

    public ReportingSettings settings() {
        return settings;
    }
}
