package org.tocsin.inspection.task.domain;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import java.util.Set;

/**
 * The steps of a task. People assign, start and cancel it; the later ones follow from its visit,
 * which is recorded, signed and closed at a place of its own.
 */
public enum TaskTransition {
    ASSIGN("assign", "assignments", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    START("start", "starts", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    CANCEL("cancel", "cancellations", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    RECORD("record", ""),
    SIGN("sign", ""),
    REFUSE_SIGNATURE("refuse-signature", ""),
    CLOSE("close", "");

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    TaskTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<TaskTransition> lawfulIn(TaskStatus status) {
        return switch (status) {
            case CREATED -> Set.of(ASSIGN, CANCEL);
            case ASSIGNED -> Set.of(ASSIGN, START, CANCEL);
            case IN_PROGRESS -> Set.of(RECORD, CANCEL);
            case RECORDED -> Set.of(SIGN, REFUSE_SIGNATURE);
            case SIGNED, REFUSED_SIGNATURE -> Set.of(CLOSE);
            case CLOSED, CANCELLED -> Set.of();
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

    /** Empty where the step follows from the visit. */
    public Set<String> roles() {
        return roles;
    }
}
