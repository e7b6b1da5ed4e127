package org.tocsin.hazard.listing.domain;

import static org.tocsin.hazard.register.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.COMMITTEE_OFFICE;
import static org.tocsin.hazard.register.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.hazard.register.domain.Roles.LEADER;
import static org.tocsin.hazard.register.domain.Roles.TOWN_OFFICER;

import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The steps of a listed supervision after it was proposed, and the duties that may take them. */
@Schema(name = "ListingTransition", description = "A step of a listed supervision 督办环节")
public enum ListingTransition {
    APPROVE("approve", "approvals", LEADER),
    REFUSE("refuse", "refusals", LEADER),
    PUBLISH("publish", "publications", BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE),
    REQUEST_ACCEPTANCE(
            "request-acceptance",
            "acceptance-requests",
            ENTERPRISE_OFFICER,
            TOWN_OFFICER,
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER),
    DECIDE_ACCEPTANCE(
            "decide-acceptance",
            "acceptances",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            COMMITTEE_OFFICE),
    DELIST("delist", "delistings", BUREAU_OFFICER, DEPARTMENT_OFFICER, COMMITTEE_OFFICE);

    private final String slug;
    private final String path;

    @SuppressWarnings("ImmutableEnumChecker") // Set.of
    private final Set<String> roles;

    ListingTransition(String slug, String path, String... roles) {
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<ListingTransition> lawfulIn(ListingStatus status) {
        return switch (status) {
            case PROPOSED -> Set.of(APPROVE, REFUSE);
            case APPROVED -> Set.of(PUBLISH, REFUSE);
            case LISTED -> Set.of(REQUEST_ACCEPTANCE);
            case ACCEPTANCE_REQUESTED -> Set.of(DECIDE_ACCEPTANCE);
            case ACCEPTED -> Set.of(DELIST);
            case REFUSED, DELISTED -> Set.of();
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
