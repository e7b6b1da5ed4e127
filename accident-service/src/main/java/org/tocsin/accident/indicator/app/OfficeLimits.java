package org.tocsin.accident.indicator.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.indicator.domain.LimitSource;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.accident.indicator.persistence.IndicatorRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.statistics.app.Territory;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

/**
 * Limits of the committee's office: they hold where no agreement in force limits the same division,
 * year and measure. All of it happens under the ledger's lock.
 */
@ApplicationScoped
public class OfficeLimits {

    private static final String WHAT = "control indicator";

    private final IndicatorRepository indicators;
    private final Settlement settlement;
    private final Territory territory;
    private final Ledger ledger;
    private final AuditTrail audit;

    OfficeLimits(
            IndicatorRepository indicators,
            Settlement settlement,
            Territory territory,
            Ledger ledger,
            AuditTrail audit) {
        this.indicators = indicators;
        this.settlement = settlement;
        this.territory = territory;
        this.ledger = ledger;
        this.audit = audit;
    }

    /** Sets a limit where there is none, or where there was one that was withdrawn. */
    @Transactional
    public UUID set(OfficeLimit order) {
        String division = territory.require(order.division());
        requireWhole(order.measure(), order.limit());
        Instant knownAt = ledger.next();
        if (indicators.isAgreed(division, order.year(), order.measure())) {
            throw new Refusal.RuleBroken(
                    "agreement-in-force",
                    Text.of(
                            "该区划、年度和指标已由生效的责任书确定",
                            "An agreement in force limits this division, year and measure"));
        }
        ControlIndicator indicator =
                indicators
                        .ofOffice(division, order.year(), order.measure())
                        .orElseGet(
                                () ->
                                        new ControlIndicator(
                                                Ids.next(),
                                                null,
                                                order.measure(),
                                                order.year(),
                                                division));
        if (indicator.isActive()) {
            throw new Refusal.RuleBroken(
                    "limit-set",
                    Text.of("已下达该指标，请调整控制数", "It is limited already: change the limit instead"));
        }
        limit(indicator, order.limit(), order.documentNo(), knownAt, "set-limit");
        return indicator.id();
    }

    /** Sets another limit to an indicator of the office. */
    @Transactional
    public void change(UUID id, IfMatch expected, BigDecimal value, String documentNo) {
        ControlIndicator indicator = ownOf(id, expected, "change-limit");
        requireWhole(indicator.measure(), value);
        limit(indicator, value, documentNo, ledger.next(), "change-limit");
    }

    /** From now on nothing limits it, until the office or an agreement does again. */
    @Transactional
    public void withdraw(UUID id, IfMatch expected, String reason) {
        ControlIndicator indicator = ownOf(id, expected, "withdraw-limit");
        Instant knownAt = ledger.next();
        Limit before = indicator.limit();
        indicator.lift();
        indicators.close(indicator, knownAt);
        audit.record("withdraw-limit", WHAT, id, before, reason);
    }

    private void limit(
            ControlIndicator indicator,
            BigDecimal value,
            String documentNo,
            Instant knownAt,
            String action) {
        Limit before = indicator.limit();
        indicator.limit(Limit.ofOffice(value, indicator.year(), documentNo), knownAt);
        indicators.persist(indicator);
        settlement.settle(indicator, knownAt);
        indicators.flush();
        audit.record(action, WHAT, indicator.id(), before, indicator.limit());
    }

    /** The lock comes before the look, for consumption moves the version too. */
    private ControlIndicator ownOf(UUID id, IfMatch expected, String attempted) {
        ledger.hold();
        ControlIndicator indicator = indicators.require(id);
        expected.check(WHAT, id, indicator.version());
        if (indicator.limit().source() != LimitSource.OFFICE) {
            throw new Refusal.RuleBroken(
                    "limit-of-agreement",
                    Text.of(
                            "该指标由责任书确定，只能通过责任书变更",
                            "An agreement sets this limit; only an agreement changes it"));
        }
        if (!indicator.isActive()) {
            throw new Refusal.WrongState(
                    WHAT, id, indicator.hasYielded() ? "YIELDED" : "WITHDRAWN", attempted);
        }
        return indicator;
    }

    private static void requireWhole(LimitedMeasure measure, BigDecimal value) {
        if (measure != LimitedMeasure.DIRECT_LOSS_CNY && value.stripTrailingZeros().scale() > 0) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "/limit",
                            "whole-number",
                            "起数和人数须为整数",
                            "Accidents and persons are whole numbers"));
        }
    }
}
