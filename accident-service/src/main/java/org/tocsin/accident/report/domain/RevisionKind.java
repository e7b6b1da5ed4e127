package org.tocsin.accident.report.domain;

import static org.tocsin.accident.report.domain.Roles.BUREAU_OFFICER;
import static org.tocsin.accident.report.domain.Roles.DEPARTMENT_OFFICER;
import static org.tocsin.accident.report.domain.Roles.ENTERPRISE_OFFICER;
import static org.tocsin.accident.report.domain.Roles.LEADER;
import static org.tocsin.accident.report.domain.Roles.TOWN_OFFICER;

import java.util.Optional;
import java.util.Set;

/** What a revision is, and with {@link #from} the whole state machine of a report. */
public enum RevisionKind {
    /** 快报: the first report. */
    FLASH(
            "快报",
            "flash report",
            "report",
            "",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            TOWN_OFFICER,
            ENTERPRISE_OFFICER),
    /** 续报: new circumstances before the facts are verified, Decree 493 Art. 13 (1). */
    FOLLOW_UP(
            "续报",
            "follow-up report",
            "follow-up",
            "revisions",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            TOWN_OFFICER,
            ENTERPRISE_OFFICER),
    /** 补报: a change of casualties or other facts, also after verification, Art. 13 (2). */
    SUPPLEMENTARY(
            "补报",
            "supplementary report",
            "supplement",
            "revisions",
            BUREAU_OFFICER,
            DEPARTMENT_OFFICER,
            TOWN_OFFICER,
            ENTERPRISE_OFFICER,
            LEADER),
    /** 更正: an earlier statement was wrong. */
    CORRECTION(
            "更正", "correction", "correct", "revisions", BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER),
    /** 核实. */
    VERIFICATION(
            "核实", "verification", "verify", "verifications", BUREAU_OFFICER, DEPARTMENT_OFFICER),
    /** 撤销: not an accident. */
    WITHDRAWAL("撤销", "withdrawal", "withdraw", "withdrawals", LEADER),
    /** 合并: the same accident as another report. */
    MERGE("合并", "merge", "merge", "merges", BUREAU_OFFICER),
    /** 立案调查: made by the investigation when it opens, Art. 19. */
    INVESTIGATION_OPENED("立案调查", "opening of the investigation", "investigate"),
    /** 调查批复: made by the investigation when its report is approved, Art. 32. */
    INVESTIGATION_APPROVED("调查批复", "approval of the investigation report", "approve-investigation"),
    /** 结案: made by the investigation when its closing checks are done. */
    CLOSURE("结案", "closure", "close");

    /** Who may report at all; a leader's only edits are those of {@link CasualtyWindow}. */
    static final Set<String> REPORTING_ROLES =
            Set.of(BUREAU_OFFICER, DEPARTMENT_OFFICER, TOWN_OFFICER, ENTERPRISE_OFFICER);

    private final String zh;
    private final String en;
    private final String slug;
    private final String path;
    private final Set<String> roles;

    /** A step of the investigation, which has resources and duties of its own. */
    RevisionKind(String zh, String en, String slug) {
        this(zh, en, slug, "", BUREAU_OFFICER, DEPARTMENT_OFFICER, LEADER);
    }

    RevisionKind(String zh, String en, String slug, String path, String... roles) {
        this.zh = zh;
        this.en = en;
        this.slug = slug;
        this.path = path;
        this.roles = Set.of(roles);
    }

    /** The status that a revision of this kind leads to from {@code status}; empty if unlawful. */
    public Optional<AccidentStatus> from(AccidentStatus status) {
        AccidentStatus next =
                switch (this) {
                    case FLASH -> null;
                    case FOLLOW_UP -> status.isOpen() ? AccidentStatus.FOLLOW_UP : null;
                    case SUPPLEMENTARY -> afterSupplement(status);
                    case CORRECTION -> status.counts() ? status : null;
                    case VERIFICATION -> status.isOpen() ? AccidentStatus.VERIFIED : null;
                    case WITHDRAWAL -> status.counts() ? AccidentStatus.WITHDRAWN : null;
                    case MERGE -> status.precedesInvestigation() ? AccidentStatus.MERGED : null;
                    case INVESTIGATION_OPENED ->
                            after(
                                    status,
                                    AccidentStatus.VERIFIED,
                                    AccidentStatus.UNDER_INVESTIGATION);
                    case INVESTIGATION_APPROVED ->
                            after(
                                    status,
                                    AccidentStatus.UNDER_INVESTIGATION,
                                    AccidentStatus.INVESTIGATED);
                    case CLOSURE ->
                            after(status, AccidentStatus.INVESTIGATED, AccidentStatus.CLOSED);
                };
        return Optional.ofNullable(next);
    }

    private static AccidentStatus after(
            AccidentStatus status, AccidentStatus needed, AccidentStatus next) {
        return status == needed ? next : null;
    }

    private static AccidentStatus afterSupplement(AccidentStatus status) {
        return switch (status) {
            case FLASH, FOLLOW_UP -> AccidentStatus.FOLLOW_UP;
            case VERIFIED, UNDER_INVESTIGATION, INVESTIGATED, CLOSED -> status;
            case WITHDRAWN, MERGED -> null;
        };
    }

    /** Whether people make it with a report; the others come of the investigation's own steps. */
    public boolean isReport() {
        return !path.isEmpty() || this == FLASH;
    }

    /** Its name in the API and in the audit trail: an imperative. */
    public String slug() {
        return slug;
    }

    /** The sub-resource of the accident that it is posted to. */
    public String path() {
        return path;
    }

    public Set<String> roles() {
        return roles;
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }
}
