package org.tocsin.responsibility.assessment.domain;

import java.util.Set;

/** The steps of an assessment's life after it was opened. */
public enum AssessmentStep {
    SELF_SCORE("self-score", "/self-scores"),
    SCORE("score", "/scores"),
    APPEAL("appeal", "/appeals"),
    DECIDE_APPEAL("decide-appeal", "/appeal-decisions"),
    CONFIRM("confirm", "/confirmations"),
    PUBLISH("publish", "/publications"),
    /** Opens another assessment of the same period; this one stays as it was published. */
    CORRECT("correct", "/corrections"),
    /** By itself, when a veto on the unit takes or loses effect. */
    REGRADE("regrade", "");

    private final String slug;
    private final String path;

    AssessmentStep(String slug, String path) {
        this.slug = slug;
        this.path = path;
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<AssessmentStep> lawfulIn(AssessmentStatus status) {
        return switch (status) {
            case OPEN -> Set.of(SELF_SCORE, SCORE);
            case SELF_SCORED -> Set.of(SCORE);
            case SCORED -> Set.of(SCORE, APPEAL, CONFIRM, REGRADE);
            case APPEAL -> Set.of(DECIDE_APPEAL, REGRADE);
            case CONFIRMED -> Set.of(PUBLISH, REGRADE);
            case PUBLISHED -> Set.of(CORRECT, REGRADE);
        };
    }

    /** Its name in the API and in the audit trail. */
    public String slug() {
        return slug;
    }

    /** The sub-resource it is posted to; empty for what happens by itself. */
    public String path() {
        return path;
    }

    public boolean isTakenByPeople() {
        return !path.isEmpty();
    }
}
