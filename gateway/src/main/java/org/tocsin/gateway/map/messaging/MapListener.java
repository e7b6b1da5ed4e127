package org.tocsin.gateway.map.messaging;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import org.tocsin.gateway.map.app.MapKeeper;
import org.tocsin.gateway.map.app.MapSurvey;
import org.tocsin.gateway.map.domain.FeatureKind;
import org.tocsin.gateway.map.domain.FeatureScope;
import org.tocsin.gateway.map.domain.Point;
import org.tocsin.gateway.map.domain.Sighting;
import org.tocsin.platform.inbox.Continuity;
import org.tocsin.platform.inbox.EventListener;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.platform.outbox.EventScope;

/** Puts hazards and accidents on the map, and keeps them as their events say. */
@ApplicationScoped
public class MapListener implements EventListener {

    private static final String HAZARDS = "tocsin.hazard";

    private final MapKeeper keeper;

    MapListener(MapKeeper keeper) {
        this.keeper = keeper;
    }

    @Override
    public String consumer() {
        return "gateway.map";
    }

    @Override
    public Set<String> topics() {
        return MapSurvey.TOPICS;
    }

    @Override
    public Continuity continuity() {
        return Continuity.EVERY_EVENT;
    }

    @Override
    public void on(IncomingEvent event) {
        boolean hazard = event.topic().equals(HAZARDS);
        FeatureKind kind = hazard ? FeatureKind.HAZARD : FeatureKind.ACCIDENT;
        Sighting seen = hazard ? hazard(event) : accident(event);
        JsonNode data = event.data();
        if (data.has("longitude") && data.has("latitude")) {
            keeper.see(event.aggregateId(), kind, seen, point(data));
        } else {
            keeper.see(event.aggregateId(), kind, seen);
        }
    }

    @Override
    public void clear() {
        keeper.forget();
    }

    private static Sighting hazard(IncomingEvent event) {
        return sighting(event, "hazardNo", text(event, "status"), "grade");
    }

    private static Sighting accident(IncomingEvent event) {
        return sighting(event, "accidentNo", AccidentStanding.after(event), "severity");
    }

    private static Sighting sighting(
            IncomingEvent event, String number, @Nullable String status, String grade) {
        EventScope scope = event.scope();
        return new Sighting(
                text(event, number),
                status,
                text(event, grade),
                new FeatureScope(scope.division(), scope.industry(), scope.unitId(), scope.grid()),
                event.time(),
                event.sequence());
    }

    private static @Nullable Point point(JsonNode data) {
        JsonNode longitude = data.get("longitude");
        JsonNode latitude = data.get("latitude");
        return longitude.isNumber() && latitude.isNumber()
                ? new Point(longitude.doubleValue(), latitude.doubleValue())
                : null;
    }

    static @Nullable String text(IncomingEvent event, String field) {
        return event.data().path(field).textValue();
    }
}
