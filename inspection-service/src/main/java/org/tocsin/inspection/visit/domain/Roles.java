package org.tocsin.inspection.visit.domain;

/** The realm roles that this service knows, as the token spells them. */
public final class Roles {

    public static final String BUREAU_OFFICER = "bureau-officer";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String TOWN_OFFICER = "town-officer";
    public static final String GRID_INSPECTOR = "grid-inspector";
    public static final String ENTERPRISE_OFFICER = "enterprise-officer";
    public static final String LEADER = "leader";
    public static final String COMMITTEE_OFFICE = "committee-office";
    public static final String AUDITOR = "auditor";
    public static final String DASHBOARD = "dashboard";

    private Roles() {}
}
