package org.tocsin.gateway.map.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.map.app.MapPage;

/** Some of the map: a GeoJSON feature collection with the members of every page beside it. */
@Schema(
        name = "MapFeatureCollection",
        description = "A GeoJSON feature collection, one page of it 地图要素集合")
record MapView(
        @Schema(description = "Always FeatureCollection", examples = "FeatureCollection")
                String type,
        List<MapFeatureView> features,
        @Nullable
                @Schema(
                        description = "Path of the next page, null at the end 下一页的路径",
                        nullable = true)
                String next,
        @Schema(
                        description =
                                "Follow the feed from the first page's position: nothing after this page is missed"
                                        + " 从第一页给出的位置跟随事件流，不会遗漏",
                        examples = "dTBvGJ0_SggGhpzZ49G9LgAAAAEx")
                String feedPosition,
        @Nullable
                @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "All matching features; only with count=true 总数")
                Long count) {

    static MapView of(MapPage map, MapNames names) {
        return new MapView(
                "FeatureCollection",
                map.page().items().stream().map(f -> MapFeatureView.of(f, names)).toList(),
                map.page().next(),
                map.feedPosition(),
                map.page().count());
    }

    /** What of it is said of the records, and not of the moment. */
    Object said() {
        return List.of(features, String.valueOf(next), String.valueOf(count));
    }
}
