package org.tocsin.inspection.hazardstate.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.hazardstate.app.FindingHazards;
import org.tocsin.inspection.hazardstate.domain.HazardNews;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/**
 * Follows the hazards of findings. Every hazard event names the finding and says how the hazard
 * stands, so new event types of the register need no change here.
 */
@ApplicationScoped
class HazardListener implements EventListener {

    private final FindingHazards hazards;
    private final ObjectMapper json;

    HazardListener(FindingHazards hazards, ObjectMapper json) {
        this.hazards = hazards;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "inspection.hazardstate";
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
        if (!event.data().hasNonNull("findingId")) {
            return;
        }
        try {
            HazardTold told = json.treeToValue(event.data(), HazardTold.class);
            hazards.note(told.news(event.sequence()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Not a hazard: event " + event.id(), e);
        }
    }

    @Override
    public void clear() {
        hazards.forget();
    }

    /** What this service reads of a hazard event. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record HazardTold(
            UUID hazardId,
            String hazardNo,
            String grade,
            String status,
            UUID findingId,
            Instant at) {

        HazardNews news(long sequence) {
            return new HazardNews(findingId, hazardId, hazardNo, grade, status, sequence, at);
        }
    }
}
