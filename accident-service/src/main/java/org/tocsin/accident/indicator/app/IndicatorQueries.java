package org.tocsin.accident.indicator.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.accident.indicator.domain.ControlIndicator;
import org.tocsin.accident.indicator.domain.IndicatorFilter;
import org.tocsin.accident.indicator.domain.Limit;
import org.tocsin.accident.indicator.domain.Thresholds;
import org.tocsin.accident.indicator.persistence.IndicatorRepository;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.problem.Refusal;

/** Control indicators within the caller's scope, as they stand or stood. */
@ApplicationScoped
public class IndicatorQueries {

    private final IndicatorRepository indicators;
    private final Consumption consumption;
    private final Ledger ledger;
    private final ThresholdHistory thresholds;

    IndicatorQueries(
            IndicatorRepository indicators,
            Consumption consumption,
            Ledger ledger,
            ThresholdHistory thresholds) {
        this.indicators = indicators;
        this.consumption = consumption;
        this.ledger = ledger;
        this.thresholds = thresholds;
    }

    @Transactional
    public Page<IndicatorReading> page(
            PageParams params, IndicatorFilter filter, @Nullable Instant asOf) {
        Instant moment = ledger.settle(asOf);
        Page<ControlIndicator> page = indicators.page(params, filter, moment);
        Map<UUID, Limit> limits =
                indicators.limits(page.items().stream().map(ControlIndicator::id).toList(), moment);
        Thresholds judging = thresholds.at(moment);
        return page.map(
                indicator -> reading(indicator, limits.get(indicator.id()), judging, moment));
    }

    @Transactional
    public IndicatorReading single(UUID id, @Nullable Instant asOf) {
        Instant moment = ledger.settle(asOf);
        ControlIndicator indicator = indicators.require(id);
        Limit limit = indicators.limits(List.of(id), moment).get(id);
        if (limit == null) {
            throw new Refusal.NotFound("control indicator", id);
        }
        return reading(indicator, limit, thresholds.at(moment), moment);
    }

    private IndicatorReading reading(
            ControlIndicator indicator, Limit limit, Thresholds judging, Instant moment) {
        return IndicatorReading.of(
                indicator, limit, consumption.of(indicator, limit, moment), judging, moment);
    }
}
