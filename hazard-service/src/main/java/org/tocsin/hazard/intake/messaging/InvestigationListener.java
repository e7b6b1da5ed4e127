package org.tocsin.hazard.intake.messaging;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.hazard.intake.app.MeasureIntake;
import org.tocsin.hazard.intake.domain.ApprovedInvestigation;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;

/** Turns each measure of an approved accident investigation into exactly one hazard. */
@ApplicationScoped
public class InvestigationListener implements EventListener {

    private static final String APPROVED = "investigation.approved.v1";

    private final MeasureIntake intake;
    private final ObjectMapper json;

    InvestigationListener(MeasureIntake intake, ObjectMapper json) {
        this.intake = intake;
        this.json = json;
    }

    @Override
    public String consumer() {
        return "hazard.measures";
    }

    @Override
    public Set<String> topics() {
        return Set.of("tocsin.investigation");
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        if (event.type().equals(APPROVED)) {
            intake.take(read(event));
        }
    }

    /**
     * Keeps the hazards: they are records with a life of their own by now. The key of their measure
     * lets a replay from zero find them and add what is missing, nothing else.
     */
    @Override
    public void clear() {}

    private ApprovedInvestigation read(IncomingEvent event) {
        try {
            return json.treeToValue(event.data(), ApprovedInvestigation.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Unreadable " + event.type(), e);
        }
    }
}
