package org.tocsin.inspection.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
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
        ObjectNode payload = Elsewhere.sample("tocsin.unit", type);
        payload.put("unitId", unitId.toString());
        payload.put("name", name);
        payload.put("division", division);
        payload.put("kind", "ENTERPRISE").put("industry", "C3411").put("principal", "王建国");
        payload.putNull("grid");
        payload.putNull("parentId");
        payload.putNull("creditCode");
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
