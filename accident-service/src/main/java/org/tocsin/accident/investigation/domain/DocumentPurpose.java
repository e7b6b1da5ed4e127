package org.tocsin.accident.investigation.domain;

/** What a document proves. */
public enum DocumentPurpose {
    REPORT,
    CAUSE_FOUND,
    RESPONSIBLE_DEALT_WITH,
    MEASURES_IMPLEMENTED,
    PEOPLE_EDUCATED,
    EVALUATION;

    static DocumentPurpose of(ClosingCheck check) {
        return switch (check) {
            case CAUSE_FOUND -> CAUSE_FOUND;
            case RESPONSIBLE_DEALT_WITH -> RESPONSIBLE_DEALT_WITH;
            case MEASURES_IMPLEMENTED -> MEASURES_IMPLEMENTED;
            case PEOPLE_EDUCATED -> PEOPLE_EDUCATED;
        };
    }
}
