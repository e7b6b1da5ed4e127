package org.tocsin.hazard.testing;

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

    /** The safety officer of a unit that a test made. */
    public static String enterpriseOf(UUID unit) {
        return Tokens.of("officer-of-" + unit, "enterprise-officer")
                .division("990101001")
                .unit(unit)
                .bearer();
    }

    /** The second officer of the bureau: closes what the first one reviewed. */
    public static String colleagueA() {
        return Tokens.of("bureau-a2", "bureau-officer").division("990101").bearer();
    }

    public static String leaderA() {
        return Tokens.of("leader-a", "leader").division("990101").bearer();
    }

    public static String officeA() {
        return Tokens.of("office-a", "committee-office").division("990101").bearer();
    }

    public static String leaderB() {
        return Tokens.of("leader-b", "leader").division("990102").bearer();
    }

    public static String cityLeader() {
        return Tokens.of("city-leader", "leader").division("990100").bearer();
    }

    public static String cityOffice() {
        return Tokens.of("city-office", "committee-office").division("990100").bearer();
    }

    public static String auditor() {
        return Tokens.of("auditor", "auditor").division("990100").bearer();
    }

    /** Keeps the identities of those who file tips in district A. */
    public static String clerkA() {
        return Tokens.of("tip-clerk-a", "tip-clerk").division("990101").bearer();
    }

    public static String clerkB() {
        return Tokens.of("tip-clerk-b", "tip-clerk").division("990102").bearer();
    }

    public static String dashboard() {
        return Tokens.of("dashboard", "dashboard").division("990100").bearer();
    }
}
