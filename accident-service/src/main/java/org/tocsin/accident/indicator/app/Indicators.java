package org.tocsin.accident.indicator.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.directory.app.Directory.UnitLearned;
import org.tocsin.accident.indicator.domain.Area;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.accident.indicator.persistence.IndicatorRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.platform.time.Ids;

/**
 * Keeps control indicators in step with agreements and with every revision of an accident. All of
 * it happens under the ledger's lock, so that a limit and an accident that arrive together are
 * counted once.
 */
@ApplicationScoped
public class Indicators {

    private final IndicatorRepository indicators;
    private final Settlement settlement;
    private final Precedence precedence;
    private final Directory directory;
    private final Ledger ledger;

    Indicators(
            IndicatorRepository indicators,
            Settlement settlement,
            Precedence precedence,
            Directory directory,
            Ledger ledger) {
        this.indicators = indicators;
        this.settlement = settlement;
        this.precedence = precedence;
        this.directory = directory;
        this.ledger = ledger;
    }

    /** Puts the limits of an agreement into force. Doing it again changes nothing. */
    @Transactional
    public void enforce(Agreement agreement) {
        Instant knownAt = ledger.next();
        agreement.limits().forEach((measure, value) -> enforce(agreement, measure, value, knownAt));
    }

    /** Lifts the limits of an agreement that was terminated or superseded. */
    @Transactional
    public void lift(UUID agreementId) {
        var limited = indicators.limitedBy(agreementId);
        if (limited.isEmpty()) {
            return;
        }
        Instant knownAt = ledger.next();
        for (ControlIndicator indicator : limited) {
            indicator.lift();
            indicators.close(indicator, knownAt);
            precedence.giveBack(indicator, knownAt);
        }
    }

    private void enforce(
            Agreement agreement, LimitedMeasure measure, BigDecimal value, Instant knownAt) {
        int year = agreement.periodStart().getYear();
        ControlIndicator indicator =
                indicators
                        .of(agreement.unitId(), year, measure)
                        .orElseGet(
                                () ->
                                        new ControlIndicator(
                                                Ids.next(),
                                                agreement.unitId(),
                                                measure,
                                                year,
                                                agreement.division()));
        if (!indicator.yieldsTo(agreement.agreementId(), agreement.inForceAt())) {
            return;
        }
        indicator.limit(limit(agreement, value), agreement.inForceAt());
        indicators.persist(indicator);
        settlement.settle(indicator, knownAt);
        precedence.take(indicator, knownAt);
    }

    private Limit limit(Agreement agreement, BigDecimal value) {
        Limit limit =
                new Limit(
                        value,
                        agreement.periodStart(),
                        agreement.periodEnd(),
                        agreement.agreementId(),
                        agreement.agreementNo(),
                        null,
                        Area.UNKNOWN,
                        null);
        return directory
                .known(agreement.unitId())
                .map(unit -> limit.over(Area.of(unit.kind()), unit.industryAnsweredFor()))
                .orElse(limit);
    }

    /**
     * A unit that was not known when its agreement came into force: now its accidents count. The
     * lock comes before the look, for the agreement may be coming into force at this very moment.
     */
    void learn(@Observes UnitLearned unit) {
        ledger.hold();
        var waiting = indicators.waitingFor(unit.unitId());
        if (waiting.isEmpty()) {
            return;
        }
        Instant knownAt = ledger.next();
        for (ControlIndicator indicator : waiting) {
            indicator.locate(Area.of(unit.kind()), unit.industry());
            settlement.settle(indicator, knownAt);
            precedence.take(indicator, knownAt);
        }
    }

    /**
     * Takes the place of what an accident counted by what it counts now.
     *
     * @param before {@code null} if it was not counted
     * @param after {@code null} if it is no longer counted
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void account(@Nullable Charge before, @Nullable Charge after, Instant knownAt) {
        if (Objects.equals(before, after)) {
            return;
        }
        Map<ControlIndicator, BigDecimal> differences = new LinkedHashMap<>();
        for (ControlIndicator indicator : chargedBy(before)) {
            differences.put(indicator, amount(indicator, before).negate());
        }
        for (ControlIndicator indicator : chargedBy(after)) {
            differences.merge(indicator, amount(indicator, after), BigDecimal::add);
        }
        differences.forEach(
                (indicator, difference) -> settlement.consume(indicator, difference, knownAt));
    }

    /** An accident may have moved: what it counted against is not what it counts against now. */
    private List<ControlIndicator> chargedBy(@Nullable Charge charge) {
        return charge == null
                ? List.of()
                : indicators.chargedBy(charge.division(), charge.unitId(), charge.industry());
    }

    private static BigDecimal amount(ControlIndicator indicator, Charge charge) {
        return indicator.limit().covers(charge.occurredOn())
                ? charge.of(indicator.measure())
                : BigDecimal.ZERO;
    }
}
