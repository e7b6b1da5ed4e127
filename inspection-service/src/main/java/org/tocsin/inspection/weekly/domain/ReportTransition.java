package org.tocsin.inspection.weekly.domain;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import java.util.Set;

/**
 * What people can do with a weekly report; that it is missed and escalated is the clock's doing.
 */
public enum ReportTransition {
    SUBMIT("submit", "submissions", TOWN_OFFICER, DEPARTMENT_OFFICER),
    SUBMIT_NIL("submit-nil", "nil-submissions", TOWN_OFFICER, DEPARTMENT_OFFICER),
    ACCEPT("accept", "acceptances", BUREAU_OFFICER, COMMITTEE_OFFICE),
    RETURN("return", "returns", BUREAU_OFFICER, COMMITTEE_OFFICE);

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    ReportTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole of the machine that people move. */
    public static Set<ReportTransition> lawfulIn(ReportStatus status) {
        return switch (status) {
            case OPEN, RETURNED, MISSED -> Set.of(SUBMIT, SUBMIT_NIL);
            case SUBMITTED, NIL, LATE_SUBMITTED -> Set.of(ACCEPT, RETURN);
            case ACCEPTED, ESCALATED, WAIVED -> Set.of();
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    /** The sub-resource it is posted to. */
    public String path() {
        return path;
    }

    public Set<String> roles() {
        return roles;
    }

    boolean isSubmission() {
        return this == SUBMIT || this == SUBMIT_NIL;
    }
}
