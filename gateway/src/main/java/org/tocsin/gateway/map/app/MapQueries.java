package org.tocsin.gateway.map.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tocsin.gateway.feed.app.FeedPositions;
import org.tocsin.gateway.map.domain.MapFeature;
import org.tocsin.gateway.map.domain.MapFilter;
import org.tocsin.gateway.map.persistence.MapTable;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.security.Divisions;

/** Reads the map for a caller. */
@ApplicationScoped
public class MapQueries {

    private static final SortKeys<MapFeature> SORT =
            SortKeys.of(MapFeature.class, "m", "-id", MapFeature::id);

    private final MapTable features;
    private final MapSurvey survey;
    private final FeedPositions positions;
    private final Divisions divisions;
    private final Keyset keyset;

    MapQueries(
            MapTable features,
            MapSurvey survey,
            FeedPositions positions,
            Divisions divisions,
            Keyset keyset) {
        this.features = features;
        this.survey = survey;
        this.positions = positions;
        this.divisions = divisions;
        this.keyset = keyset;
    }

    @Transactional
    public MapPage page(MapFilter filter, PageParams params) {
        String feedPosition = positions.seal(survey.position());
        Page<MapFeature> page = keyset.page(params, SORT, features.matching(filter));
        return new MapPage(
                page,
                feedPosition,
                divisions.names(page.items().stream().map(f -> f.scope().division()).toList()));
    }
}
