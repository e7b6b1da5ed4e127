package org.tocsin.responsibility.template.domain;

import java.util.Set;

/** What can be done with a template after it was created. */
public enum TemplateStep {
    REVISE("revise", "PUT", ""),
    PUBLISH("publish", "POST", "/publications"),
    WITHDRAW("withdraw", "POST", "/withdrawals");

    private final String slug;
    private final String method;
    private final String path;

    TemplateStep(String slug, String method, String path) {
        this.slug = slug;
        this.method = method;
        this.path = path;
    }

    /** What is lawful; this switch is the whole state machine. */
    public static Set<TemplateStep> lawfulIn(TemplateStatus status, boolean hasDraft) {
        return switch (status) {
            case DRAFT -> Set.of(REVISE, PUBLISH, WITHDRAW);
            case PUBLISHED ->
                    hasDraft ? Set.of(REVISE, PUBLISH, WITHDRAW) : Set.of(REVISE, WITHDRAW);
            case WITHDRAWN -> Set.of();
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    public String method() {
        return method;
    }

    public String path() {
        return path;
    }
}
