package org.tocsin.responsibility.veto.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.responsibility.veto.domain.JudgedUnit;
import org.tocsin.responsibility.veto.domain.Oversight;
import org.tocsin.responsibility.veto.domain.Ruling;
import org.tocsin.responsibility.veto.domain.Veto;
import org.tocsin.responsibility.veto.domain.VetoCommand;
import org.tocsin.responsibility.veto.domain.VetoStep;
import org.tocsin.responsibility.veto.persistence.VetoRepository;

/** The leader's desk: nothing that hits a unit happens without a decision taken here. */
@ApplicationScoped
public class VetoDesk {

    private static final String LEADER = "leader";
    private static final Text NOT_YOURS =
            Text.of(
                    "只有该单位上级区划的领导可以决定一票否决",
                    "Only a leader of a division above the unit decides on a veto");

    private final VetoRepository vetoes;
    private final VetoBook book;
    private final Caller caller;
    private final Oversight oversight;

    VetoDesk(VetoRepository vetoes, VetoBook book, Caller caller, Jurisdiction jurisdiction) {
        this.vetoes = vetoes;
        this.book = book;
        this.caller = caller;
        this.oversight = new Oversight(jurisdiction::contains);
    }

    @Transactional
    public void confirm(UUID id, IfMatch expected, RulingRequest asked) {
        decide(id, expected, VetoStep.CONFIRM, asked, VetoCommand.Confirm::new);
    }

    @Transactional
    public void reject(UUID id, IfMatch expected, RulingRequest asked) {
        decide(id, expected, VetoStep.REJECT, asked, VetoCommand.Reject::new);
    }

    @Transactional
    public void retract(UUID id, IfMatch expected, RulingRequest asked) {
        decide(id, expected, VetoStep.RETRACT, asked, VetoCommand.Retract::new);
    }

    /** Whether the caller decides on vetoes of this unit. */
    boolean decidesOn(JudgedUnit unit) {
        return caller.is(LEADER) && oversight.over(caller.scope().division(), unit);
    }

    /** Refuses in this order: unknown or out of scope, not entitled, stale, unlawful now. */
    private void decide(
            UUID id,
            IfMatch expected,
            VetoStep step,
            RulingRequest asked,
            Function<Ruling, VetoCommand> command) {
        vetoes.lockGrounds();
        Veto veto = vetoes.require(id);
        if (!decidesOn(veto.unit())) {
            throw new Refusal.Forbidden(NOT_YOURS);
        }
        expected.check("veto", id, veto.version());
        veto.requireLawful(step);
        Instant now = book.now();
        Ruling ruling =
                new Ruling(
                        asked.reason().strip(),
                        asked.documentNo().strip(),
                        caller.subject(),
                        caller.name(),
                        now);
        book.apply(veto, command.apply(ruling), now);
    }
}
