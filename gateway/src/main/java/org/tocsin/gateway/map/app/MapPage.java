package org.tocsin.gateway.map.app;

import java.util.Map;
import org.tocsin.gateway.map.domain.MapFeature;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.problem.Text;

/**
 * Some of the map.
 *
 * @param feedPosition from where the feed goes on
 * @param divisions names by code
 */
public record MapPage(Page<MapFeature> page, String feedPosition, Map<String, Text> divisions) {

    public MapPage {
        divisions = Map.copyOf(divisions);
    }
}
