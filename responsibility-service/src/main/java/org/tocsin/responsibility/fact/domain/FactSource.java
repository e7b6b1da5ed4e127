package org.tocsin.responsibility.fact.domain;

import java.util.UUID;

/** The topics that facts come from, and where the records that they are about can be read. */
public enum FactSource {
    HAZARD("tocsin.hazard", "/api/v1/hazards/%s"),
    LISTING("tocsin.listing", "/api/v1/listings/%s"),
    INSPECTION("tocsin.inspection", "/api/v1/inspections/%s"),
    WEEKLY_REPORT("tocsin.weekly-report", "/api/v1/weekly-reports/%s"),
    ACCIDENT("tocsin.accident", "/api/v1/accidents/%s"),
    /** A duty stands on the sheet of its accident. */
    ACCIDENT_DUTY("tocsin.accident-duty", "/api/v1/accidents/%s/duties"),
    INDICATOR("tocsin.indicator", "/api/v1/control-indicators/%s"),
    INVESTIGATION("tocsin.investigation", "/api/v1/investigations/%s");

    private final String topic;
    private final String href;

    FactSource(String topic, String href) {
        this.topic = topic;
        this.href = href;
    }

    public String topic() {
        return topic;
    }

    /** The name of its consumer, part of the marks: never to be changed. */
    public String consumer() {
        return "responsibility.fact." + name().toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * @param recordId the aggregate, except for duties: their accident
     */
    public String href(UUID recordId) {
        return href.formatted(recordId);
    }
}
