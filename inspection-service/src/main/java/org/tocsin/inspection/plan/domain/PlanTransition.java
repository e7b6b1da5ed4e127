package org.tocsin.inspection.plan.domain;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.LEADER;

import java.util.Set;

/** The steps of a plan, and the duties that may take them. */
public enum PlanTransition {
    REVISE("revise", "revisions", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    APPROVE("approve", "approvals", LEADER),
    ACTIVATE("activate", "activations", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    DRAW("draw", "draws", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    COMPLETE("complete", "completions", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    CANCEL("cancel", "cancellations", BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER);

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    PlanTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<PlanTransition> lawfulIn(PlanStatus status) {
        return switch (status) {
            case DRAFT -> Set.of(REVISE, APPROVE, CANCEL);
            case APPROVED -> Set.of(ACTIVATE, CANCEL);
            case ACTIVE -> Set.of(DRAW, COMPLETE, CANCEL);
            case COMPLETED, CANCELLED -> Set.of();
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
