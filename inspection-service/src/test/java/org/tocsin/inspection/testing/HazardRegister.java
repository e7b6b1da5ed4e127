package org.tocsin.inspection.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
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
        String type = "hazard." + step + ".v1";
        ObjectNode payload = Elsewhere.sample("tocsin.hazard", type);
        payload.put("hazardId", hazardId.toString());
        payload.put("hazardNo", "YH-990101-2026-000007");
        payload.put("unitId", People.ENTERPRISE_A.toString());
        payload.put("grade", "GENERAL");
        payload.put("status", status);
        payload.put("findingId", findingId == null ? null : findingId.toString());
        payload.put("at", Instant.parse("2026-03-03T00:00:00Z").plusSeconds(sequence).toString());
        outbox.append(
                new OutgoingEvent(
                        "tocsin.hazard",
                        type,
                        hazardId,
                        sequence,
                        new EventScope("990101001", "C3411", People.ENTERPRISE_A, "990101001-G01"),
                        payload));
    }
}
