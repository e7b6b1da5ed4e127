package org.tocsin.inspection.checklist.domain;

import java.util.Set;

/** What can be done with a version of a checklist. */
public enum ChecklistStep {
    REVISE("revise", "PUT", ""),
    PUBLISH("publish", "POST", "/publications"),
    WITHDRAW("withdraw", "POST", "/withdrawals");

    private final String slug;
    private final String method;
    private final String path;

    ChecklistStep(String slug, String method, String path) {
        this.slug = slug;
        this.method = method;
        this.path = path;
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<ChecklistStep> lawfulIn(ChecklistStatus status) {
        return switch (status) {
            case DRAFT -> Set.of(REVISE, PUBLISH);
            case PUBLISHED -> Set.of(WITHDRAW);
            case WITHDRAWN -> Set.of();
        };
    }

    public String slug() {
        return slug;
    }

    public String method() {
        return method;
    }

    /** Below the version's own address. */
    public String path() {
        return path;
    }
}
