package org.tocsin.responsibility.workflow.domain;

/** The duties of those who work with this service, as the tokens name them. */
public final class Roles {

    public static final String BUREAU_OFFICER = "bureau-officer";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String TOWN_OFFICER = "town-officer";
    public static final String GRID_INSPECTOR = "grid-inspector";
    public static final String ENTERPRISE_OFFICER = "enterprise-officer";
    public static final String LEADER = "leader";
    public static final String COMMITTEE_OFFICE = "committee-office";
    public static final String AUDITOR = "auditor";

    private Roles() {}
}
