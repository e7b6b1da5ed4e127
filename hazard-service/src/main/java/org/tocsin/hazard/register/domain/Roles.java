package org.tocsin.hazard.register.domain;

import java.util.Set;

/** The realm roles that this register knows, as the token spells them. */
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

    /** Keeps the identities of those who file tips; nobody else reads them. */
    public static final String TIP_CLERK = "tip-clerk";

    /** Whoever has one of these may see rectification orders; a grid inspector may not. */
    public static final Set<String> SEE_ORDERS =
            Set.of(
                    BUREAU_OFFICER,
                    DEPARTMENT_OFFICER,
                    TOWN_OFFICER,
                    ENTERPRISE_OFFICER,
                    LEADER,
                    COMMITTEE_OFFICE,
                    AUDITOR);

    private Roles() {}
}
