package org.tocsin.hazard.statistics.persistence;

import org.tocsin.hazard.statistics.domain.Dimension;

/** Which of a hazard's times decides into which period it falls. */
enum Occurrence {
    /** When it was reported. */
    REPORTED("f.reportedAt", true),
    /** When it was found. */
    FOUND("f.foundAt", true),
    /** Its last day in force: a day already, in Asia/Shanghai. */
    DUE("f.deadline", false);

    private final String path;
    private final boolean instant;

    Occurrence(String path, boolean instant) {
        this.path = path;
        this.instant = instant;
    }

    String path() {
        return path;
    }

    boolean isInstant() {
        return instant;
    }

    /** What a dimension is called in HQL; instants stand in UTC, months are those of China. */
    String path(Dimension dimension) {
        return switch (dimension) {
            case MONTH -> month();
            case DIVISION -> "f.division";
            case INDUSTRY -> "substring(f.industry, 1, 1)";
            case INDUSTRY_DIVISION -> "substring(f.industry, 1, 3)";
            case SOURCE -> "f.source";
        };
    }

    /** As a number, {@code 202603}: cheaper to group by than text. */
    private String month() {
        String day = instant ? "date_add(?, interval 8 hour)" : "?";
        return "sql('extract(year_month from %s)', %s)".formatted(day, path);
    }
}
