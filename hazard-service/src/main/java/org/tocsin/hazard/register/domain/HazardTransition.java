package org.tocsin.hazard.register.domain;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a hazard's life after it was reported, and the duties that may take them. */
@Schema(name = "HazardTransition", description = "A step of a hazard's life 办理环节")
public enum HazardTransition {
    VERIFY("verify", "verifications", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    REJECT("reject", "rejections", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    MERGE("merge", "merges", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER),
    ORDER_RECTIFICATION(
            "order-rectification", "rectification-orders", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    ACKNOWLEDGE_ORDER("acknowledge-order", "acknowledgements", ENTERPRISE_OFFICER),
    REQUEST_EXTENSION("request-extension", "extension-requests", ENTERPRISE_OFFICER),
    DECIDE_EXTENSION("decide-extension", "extension-decisions", LEADER),
    DOWNGRADE("downgrade", "downgrades", LEADER),
    SUBMIT_EVIDENCE("submit-evidence", "evidence", ENTERPRISE_OFFICER),
    REVIEW("review", "reviews", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    CLOSE("close", "closures", BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER),
    ARCHIVE("archive", "archivings", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    REOPEN("reopen", "reopenings", BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER);

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    HazardTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<HazardTransition> lawfulIn(HazardStatus status) {
        return switch (status) {
            case REPORTED -> Set.of(VERIFY, REJECT, MERGE);
            case VERIFIED -> Set.of(ORDER_RECTIFICATION, DOWNGRADE);
            case RECTIFYING ->
                    Set.of(
                            ACKNOWLEDGE_ORDER,
                            REQUEST_EXTENSION,
                            DECIDE_EXTENSION,
                            DOWNGRADE,
                            SUBMIT_EVIDENCE);
            case REVIEW_REQUESTED -> Set.of(REVIEW);
            case PENDING_CLOSE -> Set.of(CLOSE);
            case CLOSED -> Set.of(ARCHIVE, REOPEN);
            case ARCHIVED -> Set.of(REOPEN);
            case REJECTED, MERGED -> Set.of();
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
