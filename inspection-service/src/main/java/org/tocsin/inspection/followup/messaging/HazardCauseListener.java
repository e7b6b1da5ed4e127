package org.tocsin.inspection.followup.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.followup.app.HazardFollowUps;
import org.tocsin.inspection.followup.app.HazardFollowUps.Told;
import org.tocsin.inspection.task.domain.CauseType;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Hears of hazards that recur, that fail their reviews, and whose review is due. */
@ApplicationScoped
class HazardCauseListener implements EventListener {

    private static final String UNDER_REVIEW = "REVIEW_REQUESTED";
    private static final String OF_REVIEW = "REVIEW";

    private final HazardFollowUps followUps;
    private final ObjectMapper json;

    HazardCauseListener(HazardFollowUps followUps, ObjectMapper json) {
        this.followUps = followUps;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "inspection.hazard-causes";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.hazard");
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        HazardTold hazard = read(event);
        Told told =
                new Told(
                        hazard.hazardId(),
                        hazard.hazardNo(),
                        hazard.unitId(),
                        event.sequence(),
                        hazard.at().truncatedTo(ChronoUnit.MICROS));
        if (UNDER_REVIEW.equals(hazard.previousStatus()) && !UNDER_REVIEW.equals(hazard.status())) {
            followUps.reviewSettled(told, hazard.status());
        }
        switch (event.type()) {
            case "hazard.recurred.v1" -> followUps.raise(CauseType.HAZARD_RECURRED, told);
            case "hazard.review-failed-twice.v1" ->
                    followUps.raise(CauseType.REVIEW_FAILED_TWICE, told);
            case "hazard.evidence-submitted.v1" -> followUps.raise(CauseType.REVIEW_DUE, told);
            case "hazard.overdue.v1" -> {
                if (OF_REVIEW.equals(hazard.kind())) {
                    followUps.raise(CauseType.REVIEW_OVERDUE, told);
                }
            }
            default -> {}
        }
    }

    @Override
    public void clear() {
        followUps.forget();
    }

    private HazardTold read(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), HazardTold.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a hazard: event " + event.id(), e);
        }
    }

    /**
     * What this service reads of a hazard event.
     *
     * @param kind of what is overdue, else {@code null}
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HazardTold(
            UUID hazardId,
            String hazardNo,
            UUID unitId,
            String status,
            @Nullable String previousStatus,
            @Nullable String kind,
            Instant at) {}
}
