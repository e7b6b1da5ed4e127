package org.tocsin.responsibility.agreement.domain;

import static org.tocsin.responsibility.agreement.domain.Actor.COMMITTEE_OFFICE;
import static org.tocsin.responsibility.agreement.domain.Actor.ENTERPRISE_OFFICER;
import static org.tocsin.responsibility.agreement.domain.Actor.LEADER;

import java.util.Set;

/** The steps of an agreement's life after it was drafted, and the duties that may take them. */
public enum AgreementTransition {
    REVISE_DRAFT("revise-draft", "PUT", "", COMMITTEE_OFFICE, ENTERPRISE_OFFICER),
    OVERRIDE_LIMITS(
            "override-limits", "POST", "/limit-overrides", COMMITTEE_OFFICE, ENTERPRISE_OFFICER),
    ISSUE("issue", "POST", "/issuances", LEADER, COMMITTEE_OFFICE, ENTERPRISE_OFFICER),
    SIGN_SUPERIOR(
            "sign-superior", "POST", "/signatures", LEADER, COMMITTEE_OFFICE, ENTERPRISE_OFFICER),
    SIGN_SUBORDINATE("sign-subordinate", "POST", "/signatures", LEADER, ENTERPRISE_OFFICER),
    TERMINATE("terminate", "POST", "/terminations", LEADER, COMMITTEE_OFFICE, ENTERPRISE_OFFICER),
    /** By itself, when the first day comes. */
    TAKE_EFFECT("take-effect", "", ""),
    /** By itself, when the last day is over. */
    EXPIRE("expire", "", ""),
    /**
     * By itself: in force, when the edition that replaces it comes into force; before that, when
     * that edition is issued.
     */
    SUPERSEDE("supersede", "", ""),
    /** By itself, when a newer edition of its parent comes into force. */
    FOLLOW_PARENT("follow-parent", "", "");

    private final String slug;
    private final String method;
    private final String path;
    private final Set<String> roles;

    AgreementTransition(String slug, String method, String path, String... roles) {
        this.slug = slug;
        this.method = method;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<AgreementTransition> lawfulIn(AgreementStatus status) {
        return switch (status) {
            case DRAFT -> Set.of(REVISE_DRAFT, OVERRIDE_LIMITS, ISSUE, FOLLOW_PARENT);
            case ISSUED ->
                    Set.of(SIGN_SUPERIOR, SIGN_SUBORDINATE, SUPERSEDE, FOLLOW_PARENT, TERMINATE);
            case SIGNED_BY_SUPERIOR ->
                    Set.of(SIGN_SUBORDINATE, SUPERSEDE, FOLLOW_PARENT, TERMINATE);
            case SIGNED_BY_SUBORDINATE ->
                    Set.of(SIGN_SUPERIOR, SUPERSEDE, FOLLOW_PARENT, TERMINATE);
            case SIGNED -> Set.of(TAKE_EFFECT, SUPERSEDE, FOLLOW_PARENT, TERMINATE);
            case IN_FORCE -> Set.of(EXPIRE, SUPERSEDE, FOLLOW_PARENT, TERMINATE);
            case EXPIRED, SUPERSEDED, TERMINATED -> Set.of();
        };
    }

    public static AgreementTransition signing(Party party) {
        return switch (party) {
            case SUPERIOR -> SIGN_SUPERIOR;
            case SUBORDINATE -> SIGN_SUBORDINATE;
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    public String method() {
        return method;
    }

    /** The sub-resource it is sent to; empty for the agreement itself. */
    public String path() {
        return path;
    }

    /** The realm roles that may ask for it; empty where it happens by itself. */
    public Set<String> roles() {
        return roles;
    }
}
