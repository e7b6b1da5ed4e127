package org.tocsin.inspection.log.domain;

import java.time.Instant;

/** What happened to a daily log. */
public sealed interface LogEvent {

    LogSnapshot log();

    long sequence();

    Instant at();

    record Submitted(LogSnapshot log, long sequence, Instant at) implements LogEvent {}

    record TakenBack(LogSnapshot log, long sequence, Instant at) implements LogEvent {}

    record Locked(LogSnapshot log, long sequence, Instant at) implements LogEvent {}

    record AddendumAdded(LogSnapshot log, long sequence, Instant at) implements LogEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Submitted _ -> "inspection-log.submitted.v1";
            case TakenBack _ -> "inspection-log.taken-back.v1";
            case Locked _ -> "inspection-log.locked.v1";
            case AddendumAdded _ -> "inspection-log.addendum-added.v1";
        };
    }
}
