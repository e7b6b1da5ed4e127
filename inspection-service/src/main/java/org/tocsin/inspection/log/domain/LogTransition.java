package org.tocsin.inspection.log.domain;

import java.util.Set;

/** What an officer can do with a log of their own; that it is locked is the clock's doing. */
public enum LogTransition {
    WRITE("write", "PUT", "entries"),
    SUBMIT("submit", "POST", "submissions"),
    TAKE_BACK("take-back", "POST", "withdrawals"),
    ADD_ADDENDUM("add-addendum", "POST", "addenda");

    private final String slug;
    private final String method;
    private final String path;

    LogTransition(String slug, String method, String path) {
        this.slug = slug;
        this.method = method;
        this.path = path;
    }

    /** What is lawful in a status; this switch is the whole of the machine that people move. */
    public static Set<LogTransition> lawfulIn(LogStatus status) {
        return switch (status) {
            case OPEN -> Set.of(WRITE, SUBMIT);
            case SUBMITTED -> Set.of(TAKE_BACK);
            case LOCKED -> Set.of(ADD_ADDENDUM);
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    public String method() {
        return method;
    }

    /** The sub-resource it is sent to. */
    public String path() {
        return path;
    }
}
