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
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.directory.app.Directory.UnitLearned;
import org.tocsin.accident.indicator.domain.Area;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.accident.indicator.messaging.IndicatorPublisher;
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
    private final Consumption consumption;
    private final Directory directory;
    private final Ledger ledger;
    private final IndicatorPublisher publisher;
    private final IndicatorSettings settings;

    Indicators(
            IndicatorRepository indicators,
            Consumption consumption,
            Directory directory,
            Ledger ledger,
            IndicatorPublisher publisher,
            IndicatorSettings settings) {
        this.indicators = indicators;
        this.consumption = consumption;
        this.directory = directory;
        this.ledger = ledger;
        this.publisher = publisher;
        this.settings = settings;
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
        settle(indicator, knownAt);
    }

    private Limit limit(Agreement agreement, BigDecimal value) {
        Limit limit =
                new Limit(
                        value,
                        agreement.periodStart(),
                        agreement.periodEnd(),
                        agreement.agreementId(),
                        agreement.agreementNo(),
                        Area.UNKNOWN,
                        null);
        return directory
                .known(agreement.unitId())
                .map(unit -> limit.over(Area.of(unit.kind()), unit.industryAnsweredFor()))
                .orElse(limit);
    }

    /** Keeps the limit for answers as of now, and counts what it covers. */
    private void settle(ControlIndicator indicator, Instant knownAt) {
        indicators.keep(indicator, knownAt);
        BigDecimal consumed = consumption.of(indicator, indicator.limit(), knownAt);
        indicator.recount(consumed, settings.thresholds(), knownAt).ifPresent(publisher::publish);
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
            settle(indicator, knownAt);
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
                (indicator, difference) -> {
                    if (difference.signum() != 0) {
                        indicator
                                .consume(difference, settings.thresholds(), knownAt)
                                .ifPresent(publisher::publish);
                    }
                });
    }

    /** Before and after differ where a correction moves the accident to another place. */
    private List<ControlIndicator> chargedBy(@Nullable Charge charge) {
        return charge == null
                ? List.of()
                : indicators.chargedBy(charge.division(), charge.unitId(), charge.industry());
    }

    private static BigDecimal amount(ControlIndicator indicator, @Nullable Charge charge) {
        return Optional.ofNullable(charge)
                .filter(c -> indicator.limit().covers(c.occurredOn()))
                .map(c -> c.of(indicator.measure()))
                .orElse(BigDecimal.ZERO);
    }
}
