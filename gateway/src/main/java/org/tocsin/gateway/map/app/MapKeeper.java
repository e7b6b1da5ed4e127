package org.tocsin.gateway.map.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;
import org.tocsin.gateway.map.domain.FeatureKind;
import org.tocsin.gateway.map.domain.MapFeature;
import org.tocsin.gateway.map.domain.Point;
import org.tocsin.gateway.map.domain.Sighting;
import org.tocsin.gateway.map.persistence.MapProgress;
import org.tocsin.gateway.map.persistence.MapTable;

/** Keeps the map as the events say. */
@ApplicationScoped
public class MapKeeper {

    private final MapTable features;
    private final MapProgress progress;

    MapKeeper(MapTable features, MapProgress progress) {
        this.features = features;
        this.progress = progress;
    }

    @Transactional
    public void see(UUID id, FeatureKind kind, Sighting seen) {
        MapFeature feature = known(id, kind);
        feature.become(seen);
        features.keep(feature);
    }

    /** The same for an event that says where it is. */
    @Transactional
    public void see(UUID id, FeatureKind kind, Sighting seen, @Nullable Point found) {
        MapFeature feature = known(id, kind);
        feature.become(seen);
        feature.locate(found);
        features.keep(feature);
    }

    private MapFeature known(UUID id, FeatureKind kind) {
        return features.find(id).orElseGet(() -> new MapFeature(id, kind));
    }

    @Transactional
    public void forget() {
        features.clear();
        progress.forget();
    }
}
