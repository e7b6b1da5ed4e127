package org.tocsin.accident.testing;

import java.util.UUID;
import org.tocsin.platform.testing.Tokens;

/** Logins of the demo world, as the realm would issue their tokens. */
public final class People {

    public static final UUID ENTERPRISE_A = UUID.fromString("01990000-0000-7000-8000-00000000ea01");
    public static final UUID ENTERPRISE_B = UUID.fromString("01990000-0000-7000-8000-00000000eb01");

    private People() {}

    public static String bureauA() {
        return Tokens.of("bureau-a", "bureau-officer").division("990101").bearer();
    }

    public static String bureauB() {
        return Tokens.of("bureau-b", "bureau-officer").division("990102").bearer();
    }

    public static String cityBureau() {
        return Tokens.of("city-bureau", "bureau-officer").division("990100").bearer();
    }

    /** The bureau officer of a division that a test has for itself. */
    public static String bureauOf(String division) {
        return Tokens.of("bureau-" + division, "bureau-officer").division(division).bearer();
    }

    /** Supervises manufacturing in district A. */
    public static String departmentA() {
        return Tokens.of("department-a", "department-officer")
                .division("990101")
                .industries("C")
                .bearer();
    }

    /** Supervises construction in district A: enterprise A is none of its business. */
    public static String departmentOfConstructionA() {
        return Tokens.of("department-a-e", "department-officer")
                .division("990101")
                .industries("E")
                .bearer();
    }

    public static String townA() {
        return Tokens.of("town-a", "town-officer").division("990101001").bearer();
    }

    public static String gridA() {
        return Tokens.of("grid-a", "grid-inspector")
                .division("990101001")
                .grids("990101001-G01")
                .bearer();
    }

    public static String enterpriseA() {
        return enterpriseOf(ENTERPRISE_A);
    }

    /** The safety officer of a unit in the town of district A. */
    public static String enterpriseOf(UUID unit) {
        return Tokens.of("officer-of-" + unit, "enterprise-officer")
                .division("990101001")
                .unit(unit)
                .bearer();
    }

    public static String leaderA() {
        return leaderOf("990101");
    }

    public static String leaderOf(String division) {
        return Tokens.of("leader-" + division, "leader").division(division).bearer();
    }

    public static String officeA() {
        return Tokens.of("office-a", "committee-office").division("990101").bearer();
    }

    public static String officeOf(String division) {
        return Tokens.of("office-" + division, "committee-office").division(division).bearer();
    }

    public static String auditor() {
        return Tokens.of("auditor", "auditor").division("990100").bearer();
    }

    public static String dashboard() {
        return Tokens.of("dashboard", "dashboard").division("990100").bearer();
    }
}
