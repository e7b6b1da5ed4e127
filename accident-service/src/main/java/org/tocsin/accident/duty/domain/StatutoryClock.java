package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.accident.report.domain.CasualtyWindow;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.ReportChannel;

/**
 * The statutory clock: from what is on record of an accident to every duty with its time. A pure
 * function, so that what was asked as of a past instant is answered the same for ever, and what is
 * kept in the register of duties can be computed again.
 *
 * @param historicAfter an accident from another register that became known later than this after it
 *     happened is historic: what is not on record of it may still have been done
 */
public record StatutoryClock(DutyRules rules, Duration historicAfter) {

    /** All duties of the accident, of follow-ups those that have begun by then and one more. */
    public List<Duty> duties(DutyCase of, Instant at) {
        List<Duty> found = new ArrayList<>();
        for (DutyKind kind : DutyKind.values()) {
            rules.inForce(kind, of.facts().occurredOn())
                    .ifPresent(rule -> found.addAll(owed(of, rule, at)));
        }
        @Nullable Instant ended = of.history().endedAt().orElse(null);
        boolean historic = isHistoric(of);
        return found.stream()
                .map(duty -> historic ? duty.unlessDoneUnknown() : duty)
                .map(duty -> duty.ended(ended))
                .toList();
    }

    public boolean isHistoric(DutyCase of) {
        return of.history().isHistoric(historicAfter);
    }

    private List<Duty> owed(DutyCase of, DutyRule rule, Instant at) {
        return switch (rule.duty()) {
            case UNIT_REPORT -> List.of(unitReport(of, rule));
            case FORWARD -> Forwarding.owed(of, rule);
            case FOLLOW_UP -> isHistoric(of) ? List.of() : FollowUps.owed(of, rule, window(of), at);
            case SUPPLEMENT_WINDOW -> List.of(supplementWindow(of, rule));
            case INVESTIGATION_REPORT -> List.of(Investigating.report(of, rule, at));
            case APPROVAL -> Investigating.approval(of, rule);
            case EVALUATION -> Investigating.evaluation(of, rule);
        };
    }

    /**
     * Art. 9; cannot be judged where nobody has said when the head was informed, or where somebody
     * else than the unit made the accident known.
     */
    private static Duty unitReport(DutyCase of, DutyRule rule) {
        Instant informed = of.facts().headInformedAt();
        boolean byUnit = of.facts().channel() == ReportChannel.UNIT;
        Instant received = byUnit ? of.facts().receivedAt() : null;
        boolean known = informed != null && received != null;
        return Duty.of(
                rule,
                "",
                informed,
                informed == null ? null : rule.limit().after(informed),
                received,
                known ? Course.RUNNING : Course.UNKNOWN);
    }

    /** The last instant of {@link CasualtyWindow}. */
    private static Duty supplementWindow(DutyCase of, DutyRule rule) {
        Instant occurred = of.facts().occurredAt();
        return Duty.of(rule, "", occurred, closing(rule, of.facts()), null, Course.WINDOW);
    }

    private @Nullable Instant window(DutyCase of) {
        return rules.inForce(DutyKind.SUPPLEMENT_WINDOW, of.facts().occurredOn())
                .map(rule -> closing(rule, of.facts()))
                .orElse(null);
    }

    private static Instant closing(DutyRule rule, Facts facts) {
        boolean brief = rule.graverLimit() != null && facts.category().hasShortCasualtyWindow();
        return (brief ? rule.graverLimit() : rule.limit()).after(facts.occurredAt());
    }
}
