package org.tocsin.inspection.visit.domain;

import static org.tocsin.inspection.visit.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.inspection.visit.domain.Roles.TOWN_OFFICER;

import java.util.Set;

/** What can be done with a visit once it is on record, and the duties that may do it. */
public enum InspectionTransition {
    ADD_FINDINGS("add-findings", "findings", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    ADD_ANSWERS("add-answers", "answers", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    ORDER_MEASURES("order-measures", "measures", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    ADD_INSPECTORS(
            "add-inspectors", "inspectors", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    SIGN(
            "sign",
            "signatures",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            TOWN_OFFICER,
            ENTERPRISE_OFFICER),
    REFUSE_SIGNATURE(
            "refuse-signature",
            "signature-refusals",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            TOWN_OFFICER),
    CLOSE("close", "closures", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER);

    private final String slug;
    private final String path;
    private final Set<String> roles;

    InspectionTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<InspectionTransition> lawfulIn(InspectionStatus status) {
        return switch (status) {
            case RECORDED ->
                    Set.of(
                            ADD_FINDINGS,
                            ADD_ANSWERS,
                            ORDER_MEASURES,
                            ADD_INSPECTORS,
                            SIGN,
                            REFUSE_SIGNATURE);
            case SIGNED, REFUSED_SIGNATURE -> Set.of(CLOSE);
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
