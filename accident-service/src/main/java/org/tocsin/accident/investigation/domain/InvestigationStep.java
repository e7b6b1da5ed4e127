package org.tocsin.accident.investigation.domain;

import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;

import java.util.EnumSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of an investigation after it was opened, and the duties that may take them. */
@Schema(name = "InvestigationStep", description = "A step of an investigation 调查环节")
public enum InvestigationStep {
    DELEGATE("delegate", "delegations", BUREAU_OFFICER, LEADER),
    INVITE_PROCURATORATE(
            "invite-procuratorate",
            "procuratorate-invitations",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER),
    ADD_MEMBER("add-member", "members", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    REMOVE_MEMBER("remove-member", "member-removals", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    RECORD_APPRAISAL("record-appraisal", "appraisals", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    END_APPRAISAL("end-appraisal", "appraisal-ends", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    EXTEND("extend", "extensions", LEADER),
    SUBMIT("submit", "reports", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    RETURN("return", "returns", LEADER),
    EXTEND_APPROVAL("extend-approval", "approval-extensions", LEADER),
    APPROVE("approve", "approvals", LEADER),
    TAKE_OVER("take-over", "takeovers", BUREAU_OFFICER),
    TICK("tick", "closing-checks", BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER),
    CLOSE("close", "closures", BUREAU_OFFICER, LEADER),
    EVALUATE("evaluate", "evaluations", BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE),
    PUBLISH("publish", "publications", BUREAU_OFFICER, COMMITTEE_OFFICE);

    private static final Set<InvestigationStep> OF_THE_GOVERNMENT =
            EnumSet.of(DELEGATE, EXTEND, RETURN, EXTEND_APPROVAL, APPROVE);

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    InvestigationStep(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<InvestigationStep> lawfulIn(InvestigationStatus status) {
        return switch (status) {
            case OPEN ->
                    Set.of(
                            DELEGATE,
                            INVITE_PROCURATORATE,
                            ADD_MEMBER,
                            REMOVE_MEMBER,
                            RECORD_APPRAISAL,
                            END_APPRAISAL,
                            EXTEND,
                            SUBMIT,
                            TAKE_OVER);
            case SUBMITTED -> Set.of(RETURN, EXTEND_APPROVAL, APPROVE, TAKE_OVER);
            case APPROVED -> Set.of(TICK, CLOSE, EVALUATE, PUBLISH);
            case CLOSED -> Set.of(EVALUATE, PUBLISH);
            case TAKEN_OVER, DISCONTINUED -> Set.of();
        };
    }

    /** What the responsible government keeps for itself when it lets another authority act. */
    boolean isOfTheGovernment() {
        return OF_THE_GOVERNMENT.contains(this);
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
