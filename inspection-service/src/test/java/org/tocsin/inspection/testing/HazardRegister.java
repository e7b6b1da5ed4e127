package org.tocsin.inspection.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Puts events on {@code tocsin.hazard} as the hazard register does: through an outbox. */
@ApplicationScoped
public class HazardRegister {

    private final Outbox outbox;

    HazardRegister(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    public void tell(UUID hazardId, long sequence, String step, String status, UUID findingId) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("hazardId", hazardId);
        payload.put("hazardNo", "YH-990101-2026-000007");
        payload.put("unitId", People.ENTERPRISE_A);
        payload.put("grade", "GENERAL");
        payload.put("status", status);
        payload.put("previousStatus", null);
        payload.put("source", "INSPECTION");
        payload.put("findingId", findingId);
        payload.put("at", Instant.parse("2026-03-03T00:00:00Z").plusSeconds(sequence));
        outbox.append(
                new OutgoingEvent(
                        "tocsin.hazard",
                        "hazard." + step + ".v1",
                        hazardId,
                        sequence,
                        new EventScope("990101001", "C3411", People.ENTERPRISE_A, "990101001-G01"),
                        payload));
    }
}
