package org.tocsin.hazard.register.domain;

/**
 * Converts between WGS84 and GCJ-02 (国测局坐标), the shifted datum of maps published in China. The
 * formula was never published by its authority; this is the one in general use, whose agreement
 * with the official maps is better than their own accuracy. Outside China the two are the same.
 */
final class ChineseMap {

    /** Degrees. */
    record Point(double longitude, double latitude) {}

    /**
     * The Krasovsky 1940 ellipsoid: half of its long axis in metres, and its eccentricity squared.
     */
    private static final double AXIS = 6_378_245.0;

    private static final double ECCENTRICITY = 0.006_693_421_622_965_943;
    private static final double WEST = 72.004;
    private static final double EAST = 137.8347;
    private static final double SOUTH = 0.8293;
    private static final double NORTH = 55.8271;
    private static final double ORIGIN_LONGITUDE = 105;
    private static final double ORIGIN_LATITUDE = 35;

    /** Degrees: below a millimetre. */
    private static final double EXACT = 1e-9;

    private static final int MOST_STEPS = 30;

    private ChineseMap() {}

    /** By approximation: the shift of a point near by is nearly its own. */
    static Point toWgs84(Point shown) {
        if (isAbroad(shown)) {
            return shown;
        }
        Point found = shown;
        for (int step = 0; step < MOST_STEPS; step++) {
            Point there = toGcj02(found);
            double east = there.longitude() - shown.longitude();
            double north = there.latitude() - shown.latitude();
            found = new Point(found.longitude() - east, found.latitude() - north);
            if (Math.abs(east) < EXACT && Math.abs(north) < EXACT) {
                break;
            }
        }
        return found;
    }

    static Point toGcj02(Point real) {
        if (isAbroad(real)) {
            return real;
        }
        double x = real.longitude() - ORIGIN_LONGITUDE;
        double y = real.latitude() - ORIGIN_LATITUDE;
        double radians = Math.toRadians(real.latitude());
        double bend = 1 - ECCENTRICITY * Math.sin(radians) * Math.sin(radians);
        double root = Math.sqrt(bend);
        double perDegreeNorth = Math.toRadians(AXIS * (1 - ECCENTRICITY) / (bend * root));
        double perDegreeEast = Math.toRadians(AXIS / root * Math.cos(radians));
        return new Point(
                real.longitude() + metresEast(x, y) / perDegreeEast,
                real.latitude() + metresNorth(x, y) / perDegreeNorth);
    }

    private static boolean isAbroad(Point point) {
        return point.longitude() < WEST
                || point.longitude() > EAST
                || point.latitude() < SOUTH
                || point.latitude() > NORTH;
    }

    private static double metresNorth(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
                + (20 * wave(y) + 40 * wave(y / 3)) * 2 / 3
                + (160 * wave(y / 12) + 320 * wave(y / 30)) * 2 / 3;
    }

    private static double metresEast(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + (20 * wave(6 * x) + 20 * wave(2 * x)) * 2 / 3
                + (20 * wave(x) + 40 * wave(x / 3)) * 2 / 3
                + (150 * wave(x / 12) + 300 * wave(x / 30)) * 2 / 3;
    }

    private static double wave(double halfTurns) {
        return Math.sin(halfTurns * Math.PI);
    }
}
