package org.tocsin.responsibility.measure.domain;

import static org.tocsin.responsibility.workflow.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.workflow.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.responsibility.workflow.domain.Roles.LEADER;
import static org.tocsin.responsibility.workflow.domain.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The steps of a measure after it was proposed, and the duties that may take them: the office
 * proposes and carries out, the leader decides.
 */
@Schema(name = "MeasureTransition", description = "A step of a measure 措施办理环节")
public enum MeasureTransition {
    DECIDE("decide", "decisions", LEADER),
    REJECT("reject", "rejections", LEADER),
    WITHDRAW(
            "withdraw",
            "withdrawals",
            COMMITTEE_OFFICE,
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            LEADER),
    NOTIFY("notify", "notifications", COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER),
    TAKE_EFFECT("put-into-effect", "effects", COMMITTEE_OFFICE, BUREAU_OFFICER, DEPARTMENT_OFFICER),
    COMPLETE_FOLLOW_UP(
            "complete-follow-up",
            "follow-up-completions",
            COMMITTEE_OFFICE,
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            TOWN_OFFICER,
            ENTERPRISE_OFFICER),
    CLOSE_FOLLOW_UP(
            "close-follow-up",
            "follow-up-closures",
            COMMITTEE_OFFICE,
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER),
    LIFT("lift", "liftings", LEADER),
    REQUEST_REMOVAL("request-removal", "removal-requests", ENTERPRISE_OFFICER),
    REVIEW_REMOVAL(
            "review-removal",
            "removal-reviews",
            COMMITTEE_OFFICE,
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER),
    DECIDE_REMOVAL("decide-removal", "removal-decisions", LEADER),
    /** Nobody's step: time takes it. */
    EXPIRE("expire", "expiries"),
    /** Nobody's step: its ground has fallen away. */
    ANNUL("annul", "annulments");

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    MeasureTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<MeasureTransition> lawfulIn(MeasureStatus status) {
        return switch (status) {
            case PROPOSED -> Set.of(DECIDE, REJECT, WITHDRAW, ANNUL);
            case DECIDED -> Set.of(NOTIFY, TAKE_EFFECT, WITHDRAW);
            case NOTIFIED -> Set.of(TAKE_EFFECT, WITHDRAW);
            case IN_EFFECT ->
                    Set.of(COMPLETE_FOLLOW_UP, CLOSE_FOLLOW_UP, LIFT, REQUEST_REMOVAL, EXPIRE);
            case REMOVAL_REQUESTED -> Set.of(REVIEW_REMOVAL, LIFT, EXPIRE);
            case REMOVAL_REVIEWED -> Set.of(DECIDE_REMOVAL, LIFT, EXPIRE);
            case REJECTED, WITHDRAWN, FOLLOWED_UP, LIFTED, EXPIRED -> Set.of();
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
