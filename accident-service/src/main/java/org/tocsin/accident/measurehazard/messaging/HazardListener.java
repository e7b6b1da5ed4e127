package org.tocsin.accident.measurehazard.messaging;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.tocsin.accident.measurehazard.app.MeasureHazards;
import org.tocsin.accident.measurehazard.domain.HazardNews;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/**
 * Follows the hazards of measures. The first event of a hazard names its measure, and every event
 * says how the hazard stands, so new event types of the register need no change here.
 */
@ApplicationScoped
class HazardListener implements EventListener {

    /** What the register says of where such hazards come from. */
    private static final String OF_AN_INVESTIGATION = "ACCIDENT_INVESTIGATION";

    private final MeasureHazards hazards;
    private final ObjectMapper json;

    HazardListener(MeasureHazards hazards, ObjectMapper json) {
        this.hazards = hazards;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "accident.measurehazards";
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
        try {
            HazardTold told = json.treeToValue(event.data(), HazardTold.class);
            if (!OF_AN_INVESTIGATION.equals(told.source())) {
                return; // nearly all of them: an import tells of a hundred thousand
            }
            if (told.measureId() == null) {
                hazards.follow(told.news(event.sequence()));
            } else {
                hazards.begin(told.measureId(), told.news(event.sequence()));
            }
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
            String source,
            @Nullable UUID measureId,
            Instant at) {

        HazardNews news(long sequence) {
            return new HazardNews(hazardId, hazardNo, grade, status, sequence, at);
        }
    }
}
