package org.tocsin.gateway.map.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.gateway.map.domain.MapBox;
import org.tocsin.gateway.map.domain.MapFeature;
import org.tocsin.gateway.map.domain.MapFilter;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** The features in the database. Reads are scoped here, in the query. */
@ApplicationScoped
public class MapTable {

    private static final ScopeColumns SCOPE =
            new ScopeColumns(
                    "m.scope.division", "m.scope.industry", "m.scope.unitId", "m.scope.grid");

    private final EntityManager entities;
    private final Jurisdiction jurisdiction;

    MapTable(EntityManager entities, Jurisdiction jurisdiction) {
        this.entities = entities;
        this.jurisdiction = jurisdiction;
    }

    public Optional<MapFeature> find(UUID id) {
        return Optional.ofNullable(entities.find(MapFeature.class, id));
    }

    /** Keeps a feature that is whole, be it new or known. */
    public void keep(MapFeature feature) {
        entities.persist(feature);
    }

    public void clear() {
        entities.createQuery("delete from MapFeature").executeUpdate();
    }

    /** Those of the caller's scope that the filter lets through. */
    public Clause matching(MapFilter filter) {
        return jurisdiction
                .of(SCOPE, filter.division())
                .and(Clause.ifPresent(filter.kind(), "m.kind = :kind", "kind"))
                .and(names("m.status in (:statuses)", "statuses", filter.statuses()))
                .and(names("m.grade in (:grades)", "grades", filter.grades()))
                .and(within(filter.box()));
    }

    private static Clause names(String hql, String name, Set<? extends Enum<?>> wanted) {
        return wanted.isEmpty()
                ? Clause.ALL
                : Clause.of(hql, name, wanted.stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private static Clause within(@Nullable MapBox box) {
        return box == null
                ? Clause.ALL
                : Clause.of("m.longitude >= :west", "west", box.west())
                        .and(Clause.of("m.longitude <= :east", "east", box.east()))
                        .and(Clause.of("m.latitude >= :south", "south", box.south()))
                        .and(Clause.of("m.latitude <= :north", "north", box.north()));
    }
}
