package org.tocsin.accident.duty.domain;

import java.time.Instant;

/** What is told of a duty, each at most once. */
public sealed interface DutyEvent {

    DutySnapshot duty();

    /** The duty's event count, from 1, without gaps. */
    long sequence();

    /** The moment by which the duty was judged. */
    Instant at();

    /** Its time has passed and it was not done, or it was done late before anybody noticed. */
    record Missed(long sequence, DutySnapshot duty, Instant at) implements DutyEvent {}

    /**
     * It was told missed, and has now been done, is found to have been done, or is no longer owed.
     */
    record Settled(long sequence, DutySnapshot duty, Instant at) implements DutyEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Missed _ -> "accident.duty-missed.v1";
            case Settled _ -> "accident.duty-settled.v1";
        };
    }
}
