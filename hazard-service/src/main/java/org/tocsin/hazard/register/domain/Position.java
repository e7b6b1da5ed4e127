package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A position as people give it and see it; the register keeps WGS84. */
@Schema(
        description =
                "A position in degrees. GCJ02 is taken and converted; answers are WGS84 位置（度），接受 GCJ02 并换算为 WGS84")
public record Position(
        @NotNull
                @DecimalMin("-180")
                @DecimalMax("180")
                @Schema(description = "Degrees east 经度", examples = "120.153576")
                Double longitude,
        @NotNull
                @DecimalMin("-90")
                @DecimalMax("90")
                @Schema(description = "Degrees north 纬度", examples = "30.287459")
                Double latitude,
        @Nullable @Schema(description = "WGS84 if left out 坐标系") Datum datum) {

    /** Seven decimals are about a centimetre; more would only pretend. */
    private static final double STEPS_PER_DEGREE = 1e7;

    /** Where the register keeps a hazard of which this much is known. */
    public static Place place(@Nullable Position position, @Nullable UUID riskPointId) {
        return position == null ? new Place(riskPointId, null, null) : position.place(riskPointId);
    }

    public Place place(@Nullable UUID riskPointId) {
        ChineseMap.Point given = new ChineseMap.Point(longitude, latitude);
        ChineseMap.Point kept = datum == Datum.GCJ02 ? ChineseMap.toWgs84(given) : given;
        return new Place(riskPointId, rounded(kept.longitude()), rounded(kept.latitude()));
    }

    /** The position of a place, if it has one. */
    public static @Nullable Position of(Place place) {
        return place.longitude() == null || place.latitude() == null
                ? null
                : new Position(place.longitude(), place.latitude(), Datum.WGS84);
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
