package org.tocsin.accident.adjudication.domain;

import org.tocsin.accident.report.domain.Roles;

/** What can be done with a proposed finding. */
public enum AdjudicationStep {
    ATTACH_EVIDENCE("attach-evidence", "files", Roles.BUREAU_OFFICER),
    CONFIRM("confirm", "confirmations", Roles.LEADER),
    DISMISS("dismiss", "dismissals", Roles.LEADER);

    private final String slug;
    private final String path;
    private final String role;

    AdjudicationStep(String slug, String path, String role) {
        this.slug = slug;
        this.path = path;
        this.role = role;
    }

    /** Its name in the API and in the audit trail: an imperative. */
    public String slug() {
        return slug;
    }

    /** The sub-resource of the adjudication that it is posted to. */
    public String path() {
        return path;
    }

    /** Whose duty it is. */
    public String role() {
        return role;
    }
}
