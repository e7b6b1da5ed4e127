package org.tocsin.hazard.intake.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.hazard.intake.app.FindingIntake;
import org.tocsin.hazard.intake.domain.Finding;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Turns each finding of an inspection into exactly one hazard. */
@ApplicationScoped
public class FindingListener implements EventListener {

    private static final String RECORDED = "inspection.finding-recorded.v1";

    private final FindingIntake intake;
    private final ObjectMapper json;

    FindingListener(FindingIntake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "hazard.findings";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.inspection");
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(RECORDED)) {
            intake.take(read(event));
        }
    }

    /**
     * Keeps the hazards: they are records with a life of their own by now. The key of their finding
     * lets a replay from zero find them and add what is missing, nothing else.
     */
    @Override
    public void clear() {}

    private Finding read(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), Finding.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Unreadable " + event.type(), e);
        }
    }
}
