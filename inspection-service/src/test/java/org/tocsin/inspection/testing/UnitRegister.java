package org.tocsin.inspection.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Puts events on {@code tocsin.unit} as the owner of the directory does: through an outbox. */
@ApplicationScoped
public class UnitRegister {

    private final Outbox outbox;

    UnitRegister(Outbox outbox) {
        this.outbox = outbox;
    }

    @Transactional
    public void tell(UUID unitId, long sequence, String type, String name, String division) {
        Map<String, Object> payload = new HashMap<>();
        payload.put("unitId", unitId);
        payload.put("kind", "ENTERPRISE");
        payload.put("name", name);
        payload.put("division", division);
        payload.put("industry", "C3411");
        payload.put("grid", null);
        payload.put("parentId", null);
        payload.put("principal", "王建国");
        payload.put("creditCode", null);
        payload.put("active", true);
        outbox.append(
                new OutgoingEvent(
                        "tocsin.unit",
                        type,
                        unitId,
                        sequence,
                        new EventScope(division, "C3411", unitId, null),
                        payload));
    }
}
