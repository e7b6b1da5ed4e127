package org.tocsin.accident.duty.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.persistence.ForwardRepository;
import org.tocsin.accident.report.app.AccidentQueries;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;

/** What is on record of the forwarding of an accident that the caller may see. */
@ApplicationScoped
public class ForwardQueries {

    private final AccidentQueries accidents;
    private final ForwardRepository forwards;

    ForwardQueries(AccidentQueries accidents, ForwardRepository forwards) {
        this.accidents = accidents;
        this.forwards = forwards;
    }

    /** Those that were corrected included, as they became known. */
    @Transactional
    public Page<ForwardStep> of(UUID accidentId, PageParams params) {
        accidents.require(accidentId);
        return forwards.of(accidentId, params);
    }

    @Transactional
    public ForwardStep single(UUID accidentId, UUID id) {
        accidents.require(accidentId);
        return forwards.of(accidentId, id)
                .orElseThrow(() -> new Refusal.NotFound("accident-forward", id));
    }

    @Transactional
    public AccidentState accident(UUID accidentId) {
        return accidents.require(accidentId).state();
    }
}
