package org.tocsin.gateway.webhook.domain;

import java.util.Set;

/** Who has to do with webhooks. */
public final class Roles {

    public static final String DASHBOARD = "dashboard";
    public static final String COMMITTEE_OFFICE = "committee-office";
    public static final String LEADER = "leader";
    public static final String BUREAU_OFFICER = "bureau-officer";
    public static final String DEPARTMENT_OFFICER = "department-officer";
    public static final String AUDITOR = "auditor";

    private static final Set<String> SUBSCRIBERS =
            Set.of(DASHBOARD, COMMITTEE_OFFICE, LEADER, BUREAU_OFFICER, DEPARTMENT_OFFICER);

    private Roles() {}

    /** Whether somebody with these roles may have events posted; asked again at each delivery. */
    public static boolean maySubscribe(Set<String> roles) {
        return roles.stream().anyMatch(SUBSCRIBERS::contains);
    }
}
