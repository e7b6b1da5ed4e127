package org.tocsin.inspection.testing;

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
        return Tokens.of("enterprise-a", "enterprise-officer")
                .division("990101001")
                .unit(ENTERPRISE_A)
                .bearer();
    }

    public static String enterpriseB() {
        return Tokens.of("enterprise-b", "enterprise-officer")
                .division("990102001")
                .unit(ENTERPRISE_B)
                .bearer();
    }

    public static String leaderA() {
        return Tokens.of("leader-a", "leader").division("990101").bearer();
    }

    public static String officeA() {
        return Tokens.of("office-a", "committee-office").division("990101").bearer();
    }

    /** The committee office of the whole city. */
    public static String officeOfCity() {
        return Tokens.of("city-office", "committee-office").division("990100").bearer();
    }

    public static String auditor() {
        return Tokens.of("auditor", "auditor").division("990100").bearer();
    }

    public static String dashboard() {
        return Tokens.of("dashboard", "dashboard").division("990100").bearer();
    }
}
