package org.tocsin.accident.report.domain;

import java.util.List;

/** The outcome of a command: the revision to append and the events to publish, in order. */
public record Change(AccidentRevision revision, List<AccidentEvent> events) {

    public Change {
        events = List.copyOf(events);
    }
}
