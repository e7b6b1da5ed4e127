package org.tocsin.hazard.register.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.hazard.register.domain.ChineseMap.Point;
import org.tocsin.platform.problem.Refusal;

class PositionTest {

    private static final double METRES_PER_DEGREE = 111_320;

    @Test
    void thereAndBackIsLessThanAMillimetreOffAnywhereInChina() {
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            Point real = new Point(73 + 62 * random.nextDouble(), 3 + 50 * random.nextDouble());
            Point back = ChineseMap.toWgs84(ChineseMap.toGcj02(real));
            assertThat(metres(real, back)).as(real.toString()).isLessThan(0.001);
        }
    }

    /** The shift is some hundred metres: a datum that was mixed up is noticed. */
    @Test
    void theChineseMapIsSomeHundredMetresOff() {
        Point real = new Point(120.153576, 30.287459);
        assertThat(metres(real, ChineseMap.toGcj02(real))).isBetween(100.0, 800.0);
    }

    /** A pair in general use among the implementations of this formula: Tian'anmen. */
    @Test
    void theFormulaIsTheOneInGeneralUse() {
        Point shown = ChineseMap.toGcj02(new Point(116.404, 39.915));
        assertThat(shown.longitude()).isCloseTo(116.41024449916938, within(1e-6));
        assertThat(shown.latitude()).isCloseTo(39.91640428150164, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"2.3522,48.8566", "-70.6,-33.4", "151.2,-33.8", "139.7,35.7", "0,0"})
    void outsideChinaTheTwoAreTheSame(double longitude, double latitude) {
        Place place = Position.place(new Position(longitude, latitude, Datum.GCJ02), null);
        assertThat(place.longitude()).isEqualTo(longitude);
        assertThat(place.latitude()).isEqualTo(latitude);
    }

    @Test
    void wgs84IsKeptToTheCentimetreAndIsTheDefault() {
        Place place = Position.place(new Position(120.15357612345, 30.28745998765, null), null);
        assertThat(place.longitude()).isEqualTo(120.1535761);
        assertThat(place.latitude()).isEqualTo(30.2874600);
        assertThat(Position.of(place)).isEqualTo(new Position(120.1535761, 30.28746, Datum.WGS84));
        assertThat(Position.of(Place.UNKNOWN)).isNull();
    }

    @Test
    void aBoxIsWestSouthEastNorth() {
        assertThat(MapBox.parse("119.9,30.1,120.4,30.5"))
                .isEqualTo(new MapBox(119.9, 30.1, 120.4, 30.5));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1,2,3",
                "1,2,3,4,5",
                "a,2,3,4",
                "1,2,3,",
                "1e1,2,30,4",
                "NaN,2,3,4",
                "179,10,-179,20",
                "1,20,2,10",
                "-181,0,0,1",
                "0,-91,1,0",
                "0,0,181,1",
                "0,0,1,91"
            })
    void whatIsNoBoxIsRefused(String text) {
        assertThatThrownBy(() -> MapBox.parse(text)).isInstanceOf(Refusal.Invalid.class);
    }

    private static double metres(Point one, Point other) {
        double east =
                (one.longitude() - other.longitude())
                        * Math.cos(Math.toRadians(one.latitude()))
                        * METRES_PER_DEGREE;
        double north = (one.latitude() - other.latitude()) * METRES_PER_DEGREE;
        return Math.hypot(east, north);
    }
}
