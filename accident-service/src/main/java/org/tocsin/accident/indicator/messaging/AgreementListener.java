package org.tocsin.accident.indicator.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.accident.indicator.app.Agreement;
import org.tocsin.accident.indicator.app.Indicators;
import org.tocsin.accident.indicator.domain.LimitedMeasure;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/**
 * Takes over the limits of agreements that come into force, and lifts them when an agreement ends
 * before its time. Limits of an expired agreement stand for their period.
 */
@ApplicationScoped
public class AgreementListener implements EventListener {

    private static final String IN_FORCE = "agreement.in-force.v1";
    private static final String TERMINATED = "agreement.terminated.v1";

    private final Indicators indicators;
    private final ObjectMapper json;

    AgreementListener(Indicators indicators, ObjectMapper json) {
        this.indicators = indicators;
        this.json = json;
    }

    /** The part of the payload that is read here. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record AgreementPayload(
            UUID agreementId,
            String agreementNo,
            UUID subordinateUnitId,
            String division,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<LimitPayload> limits) {

        @JsonIgnoreProperties(ignoreUnknown = true)
        record LimitPayload(String measure, BigDecimal limit) {}

        Agreement inForce(Instant at) {
            return new Agreement(
                    agreementId,
                    agreementNo,
                    subordinateUnitId,
                    division,
                    periodStart,
                    periodEnd,
                    known(limits),
                    at);
        }

        /** Measures that are not counted here are nobody's mistake. */
        private static Map<LimitedMeasure, BigDecimal> known(List<LimitPayload> limits) {
            Set<String> names =
                    Set.of(LimitedMeasure.values()).stream()
                            .map(Enum::name)
                            .collect(Collectors.toSet());
            return limits.stream()
                    .filter(limit -> names.contains(limit.measure()))
                    .collect(
                            Collectors.toMap(
                                    limit -> LimitedMeasure.valueOf(limit.measure()),
                                    LimitPayload::limit));
        }
    }

    @Override
    public String consumer() {
        return "accident.agreements";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.agreement");
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        switch (event.type()) {
            case IN_FORCE -> indicators.enforce(payload(event).inForce(event.time()));
            case TERMINATED -> indicators.lift(payload(event).agreementId());
            default -> {}
        }
    }

    private AgreementPayload payload(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), AgreementPayload.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not an agreement event: " + event.id(), e);
        }
    }

    /**
     * Keeps the limits: when they became known is a fact that answers as of a past moment rest on,
     * and applying the same agreements again changes nothing.
     */
    @Override
    public void clear() {}
}
