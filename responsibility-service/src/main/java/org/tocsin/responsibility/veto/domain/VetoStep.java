package org.tocsin.responsibility.veto.domain;

import java.util.Set;

/** The steps of a veto's life after it was proposed. */
public enum VetoStep {
    CONFIRM("confirm", "/confirmations"),
    REJECT("reject", "/rejections"),
    RETRACT("retract", "/retractions"),
    /** By itself, when the ground of a proposal goes away. */
    LAPSE("lapse", ""),
    /** By itself, when the ground of a confirmed veto goes away: a leader decides what follows. */
    LOSE_GROUND("lose-ground", "");

    private final String slug;
    private final String path;

    VetoStep(String slug, String path) {
        this.slug = slug;
        this.path = path;
    }

    /** What is lawful in a status; this switch is the whole state machine. */
    public static Set<VetoStep> lawfulIn(VetoStatus status) {
        return switch (status) {
            case PROPOSED -> Set.of(CONFIRM, REJECT, LAPSE);
            case CONFIRMED -> Set.of(RETRACT, LOSE_GROUND);
            case REJECTED, RETRACTED, LAPSED -> Set.of();
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
