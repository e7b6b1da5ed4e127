package org.tocsin.responsibility.accountability.domain;

import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a case after it was opened, and the duties that may take them. */
@Schema(name = "AccountabilityTransition", description = "A step of a case 案件办理环节")
public enum CaseTransition {
    INVESTIGATE(
            "investigate", "investigations", COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER),
    REPORT_FINDINGS(
            "report-findings", "findings", COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER),
    DECIDE("decide", "decisions", LEADER),
    CLOSE("close", "closures", COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER),
    /** Nobody's step: a further ground of the same kind was reported. */
    JOIN("join", "grounds");

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    CaseTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<CaseTransition> lawfulIn(CaseStatus status) {
        return switch (status) {
            case OPEN -> Set.of(INVESTIGATE, JOIN);
            case INVESTIGATING -> Set.of(REPORT_FINDINGS, DECIDE, JOIN);
            case DECIDED -> Set.of(CLOSE);
            case CLOSED -> Set.of();
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
}
