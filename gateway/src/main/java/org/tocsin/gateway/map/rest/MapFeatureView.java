package org.tocsin.gateway.map.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.map.domain.FeatureKind;
import org.tocsin.gateway.map.domain.MapFeature;
import org.tocsin.gateway.map.domain.Point;

/** A hazard or an accident as a GeoJSON feature, RFC 7946. */
@Schema(name = "MapFeature", description = "A hazard or an accident as a GeoJSON feature 地图要素")
record MapFeatureView(
        @Schema(description = "Always Feature", examples = "Feature") String type,
        UUID id,
        @Nullable
                @Schema(
                        description =
                                "null for accidents, whose reports name no coordinates, and for hazards nobody has located"
                                        + " 事故无坐标，未定位的隐患亦为 null",
                        nullable = true)
                Geometry geometry,
        Properties properties) {

    /** Where it is. */
    @Schema(name = "MapPoint", description = "A GeoJSON point 点")
    record Geometry(
            @Schema(description = "Always Point", examples = "Point") String type,
            @Schema(
                            description = "Longitude, then latitude, degrees WGS-84 经度、纬度",
                            minItems = 2,
                            maxItems = 2,
                            examples = "[118.8712341, 28.9412345]")
                    List<Double> coordinates) {

        static @Nullable Geometry of(@Nullable Point point) {
            return point == null
                    ? null
                    : new Geometry("Point", List.of(point.longitude(), point.latitude()));
        }
    }

    /** What a layer of the map is drawn by. */
    @Schema(name = "MapProperties", description = "What a layer of the map is drawn by 属性")
    record Properties(
            FeatureKind kind,
            @Nullable
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "With expand=names 类别名称", examples = "隐患")
                    String kindName,
            @Schema(description = "Readable serial number 编号", examples = "YH-990101-2026-000001")
                    String number,
            @Schema(
                            description =
                                    "A code of `MapFeatureStatus`; newer services may add some 状态",
                            examples = "RECTIFYING")
                    String status,
            @Nullable
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "With expand=names 状态名称", examples = "整改中")
                    String statusName,
            @Nullable
                    @Schema(
                            description =
                                    "A code of `MapFeatureGrade`: grade of a hazard or severity of an accident; null if"
                                            + " it has none yet 隐患等级或事故等级",
                            nullable = true,
                            examples = "MAJOR")
                    String grade,
            @Nullable
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "With expand=names 等级名称", examples = "重大隐患")
                    String gradeName,
            @Nullable @Schema(description = "The unit 单位", nullable = true) UUID unitId,
            @Schema(description = "Administrative division 行政区划代码", examples = "990101001")
                    String division,
            @Nullable
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    @Schema(description = "With expand=names 行政区划名称", examples = "东岭镇")
                    String divisionName,
            @Schema(description = "When its last event happened 最近变更时间") Instant changedAt,
            @Schema(
                            description =
                                    "Its last event's sequence: drop what the feed gives you that is not higher"
                                            + " 最近事件的序号，用于去重",
                            examples = "3")
                    long sequence,
            @Schema(
                            description = "Path of the record, for those who may read it 记录的路径",
                            examples = "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1")
                    String href) {}

    static MapFeatureView of(MapFeature feature, MapNames names) {
        return new MapFeatureView(
                "Feature",
                feature.id(),
                Geometry.of(feature.point()),
                new Properties(
                        feature.kind(),
                        names.kind(feature),
                        feature.number(),
                        feature.status(),
                        names.status(feature),
                        feature.grade(),
                        names.grade(feature),
                        feature.scope().unitId(),
                        feature.scope().division(),
                        names.division(feature),
                        feature.changedAt(),
                        feature.sequence(),
                        feature.kind().href(feature.id())));
    }
}
