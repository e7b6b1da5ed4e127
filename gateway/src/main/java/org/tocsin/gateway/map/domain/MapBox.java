package org.tocsin.gateway.map.domain;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** A rectangle on the map, in degrees WGS84, its edges included. */
public record MapBox(double west, double south, double east, double north) {

    private static final String PARAMETER = "?bbox";
    private static final int EDGES = 4;
    private static final double MAX_LONGITUDE = 180;
    private static final double MAX_LATITUDE = 90;

    /**
     * From {@code minLon,minLat,maxLon,maxLat}, as OGC services and GeoJSON order them.
     *
     * @throws Refusal.Invalid if that is no rectangle, or one that crosses the antimeridian
     */
    public static MapBox parse(String text) {
        List<Double> edges = new ArrayList<>();
        for (String edge : text.split(",", -1)) {
            edges.add(number(edge.strip()));
        }
        if (edges.size() != EDGES) {
            throw malformed();
        }
        MapBox box = new MapBox(edges.get(0), edges.get(1), edges.get(2), edges.get(3));
        box.check();
        return box;
    }

    private static double number(String text) {
        if (!text.matches("-?[0-9]{1,3}(\\.[0-9]{1,15})?")) {
            throw malformed();
        }
        return Double.parseDouble(text);
    }

    private void check() {
        if (Math.abs(west) > MAX_LONGITUDE
                || Math.abs(east) > MAX_LONGITUDE
                || Math.abs(south) > MAX_LATITUDE
                || Math.abs(north) > MAX_LATITUDE) {
            throw refused(
                    "bbox-out-of-range",
                    "bbox 的经度须在 ±180 以内、纬度须在 ±90 以内",
                    "A bbox has longitudes within ±180 and latitudes within ±90 degrees");
        }
        if (west > east) {
            throw refused(
                    "bbox-antimeridian",
                    "bbox 的最小经度大于最大经度：不支持跨越 180 度经线的范围，请分两次查询",
                    "minLon is greater than maxLon: a bbox must not cross the antimeridian; ask for both sides in turn");
        }
        if (south > north) {
            throw refused(
                    "bbox-upside-down",
                    "bbox 的最小纬度大于最大纬度",
                    "minLat is greater than maxLat in the bbox");
        }
    }

    private static Refusal malformed() {
        return refused(
                "bbox-malformed",
                "bbox 须为四个数字：最小经度,最小纬度,最大经度,最大纬度（WGS84，度）",
                "A bbox is four numbers: minLon,minLat,maxLon,maxLat in degrees WGS84");
    }

    private static Refusal refused(String code, String zh, String en) {
        return new Refusal.Invalid(Violation.of(PARAMETER, code, zh, en));
    }
}
