package org.tocsin.gateway.map.rest;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.tocsin.gateway.map.domain.FeatureGrade;
import org.tocsin.gateway.map.domain.FeatureKind;
import org.tocsin.gateway.map.domain.FeatureStatus;
import org.tocsin.gateway.map.domain.MapBox;
import org.tocsin.gateway.map.domain.MapFilter;

/** The filters of the map; use as {@code @Valid @BeanParam}. */
public class MapParams {

    @QueryParam("kind")
    @Nullable
    @Parameter(description = "Hazards or accidents; both if left out 隐患或事故")
    FeatureKind kind;

    @QueryParam("status")
    @Parameter(description = "One or more statuses, repeated 状态，可重复")
    List<FeatureStatus> status = List.of();

    @QueryParam("grade")
    @Parameter(
            description =
                    "One or more grades of hazards or severities of accidents, repeated 隐患等级或事故等级，可重复")
    List<FeatureGrade> grade = List.of();

    @QueryParam("division")
    @Nullable
    @Pattern(regexp = "[0-9]{6,12}")
    @Parameter(description = "A division and all below it 行政区划及其下级", example = "990101")
    String division;

    @QueryParam("bbox")
    @Nullable
    @Parameter(
            description =
                    "Only what lies within minLon,minLat,maxLon,maxLat (RFC 7946 order, degrees WGS-84, edges"
                            + " included); what has no position is then left out"
                            + " 地图范围：最小经度,最小纬度,最大经度,最大纬度",
            example = "118.0,28.0,119.5,29.5")
    String bbox;

    @QueryParam("expand")
    @Nullable
    @Pattern(regexp = "names")
    @Parameter(description = "`names` adds names in the reader's language 附带名称")
    String expand;

    MapFilter filter() {
        return new MapFilter(
                kind,
                Set.copyOf(status),
                Set.copyOf(grade),
                division,
                bbox == null ? null : MapBox.parse(bbox));
    }

    boolean names() {
        return expand != null;
    }
}
