package org.tocsin.responsibility.template.domain;

/** What a template's own parameter takes. */
public enum ParameterType {
    TEXT,
    /** Decimal, at most two places. */
    NUMBER,
    /** ISO 8601. */
    DATE
}
