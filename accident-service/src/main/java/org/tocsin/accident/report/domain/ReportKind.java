package org.tocsin.accident.report.domain;

/** What may be sent as a further report. */
public enum ReportKind {
    /** 续报 */
    FOLLOW_UP(RevisionKind.FOLLOW_UP),
    /** 补报 */
    SUPPLEMENTARY(RevisionKind.SUPPLEMENTARY),
    /** 更正 */
    CORRECTION(RevisionKind.CORRECTION);

    private final RevisionKind revision;

    ReportKind(RevisionKind revision) {
        this.revision = revision;
    }

    public RevisionKind revision() {
        return revision;
    }
}
