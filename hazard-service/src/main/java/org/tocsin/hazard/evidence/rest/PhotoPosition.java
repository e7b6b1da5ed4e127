package org.tocsin.hazard.evidence.rest;

import com.drew.lang.GeoLocation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a picture says it was taken: a suggestion for the hazard's position. */
@Schema(description = "Where a picture says it was taken 照片拍摄位置")
public record PhotoPosition(
        @Schema(description = "Degrees east 经度", examples = "118.871234") BigDecimal longitude,
        @Schema(description = "Degrees north 纬度", examples = "28.941234") BigDecimal latitude,
        @Schema(description = "Always WGS84 坐标系", examples = "WGS84") String datum) {

    /** A millionth of a degree is a tenth of a metre. */
    private static final int PLACES = 6;

    static PhotoPosition of(GeoLocation taken) {
        return new PhotoPosition(
                rounded(taken.getLongitude()), rounded(taken.getLatitude()), "WGS84");
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(PLACES, RoundingMode.HALF_UP);
    }
}
