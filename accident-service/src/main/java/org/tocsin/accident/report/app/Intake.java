package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.directory.domain.Unit;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.accident.report.domain.TypeCode;
import org.tocsin.accident.report.persistence.AccidentTypeRepository;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.Scope;

/** Turns what somebody reports into facts, within what they may report about. */
@ApplicationScoped
class Intake {

    private final Directory directory;
    private final AccidentTypeRepository types;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final ReportingSettings settings;

    Intake(
            Directory directory,
            AccidentTypeRepository types,
            Jurisdiction jurisdiction,
            Caller caller,
            ReportingSettings settings) {
        this.directory = directory;
        this.types = types;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.settings = settings;
    }

    /**
     * @param receivedAt when the authority received the report; {@code null} if not known
     */
    Facts facts(FlashReport report, @Nullable Instant receivedAt) {
        requireKnown(report.type());
        return Facts.of(
                locus(report),
                report.timing(receivedAt),
                report.category(),
                report.type(),
                report.toll(),
                report.description(),
                report.content() == null ? ReportContent.NONE : report.content(),
                settings.rules());
    }

    void requireKnown(TypeCode type) {
        if (!types.contains(type)) {
            throw new Refusal.RuleBroken(
                    Text.of(
                            "标准 %s 中没有事故类型 %s".formatted(type.codeSet(), type.code()),
                            "Code set %s has no accident type %s"
                                    .formatted(type.codeSet(), type.code())),
                    java.util.List.of(
                            Violation.of(
                                    "/typeCode",
                                    "unknown-type-code",
                                    "未知事故类型代码",
                                    "Unknown accident type code")));
        }
    }

    /** An enterprise reports at the moment it sends; only an officer takes reports by telephone. */
    Instant receivedAt(FlashReport report, Instant now) {
        if (report.receivedAt() == null) {
            return now;
        }
        boolean officer =
                caller.is(Roles.BUREAU_OFFICER)
                        || caller.is(Roles.DEPARTMENT_OFFICER)
                        || caller.is(Roles.TOWN_OFFICER);
        if (!officer) {
            throw new Refusal.RuleBroken(
                    "received-at-by-officers-only",
                    Text.of("接报时间只能由监管人员填写", "Only officers state when a report was received"));
        }
        return report.receivedAt();
    }

    private Locus locus(FlashReport report) {
        Scope scope = caller.scope();
        UUID unitId = report.unitId() == null ? scope.unitId() : report.unitId();
        Unit unit = unitId == null ? null : scopedUnit(unitId);
        if (unit == null && !scope.industries().isEmpty()) {
            throw new Refusal.RuleBroken(
                    "unit-needed",
                    Text.of(
                            "行业主管部门报告事故须写明单位",
                            "A department that answers for industries must name the unit"));
        }
        String division = division(report, unit);
        if (scope.division() == null || !jurisdiction.contains(scope.division(), division)) {
            throw new Refusal.NotFound("division", division);
        }
        return unit == null
                ? new Locus(division, null, null, null)
                : new Locus(division, unit.industry(), unit.id(), unit.grid());
    }

    private Unit scopedUnit(UUID unitId) {
        return directory.scoped(unitId).orElseThrow(() -> new Refusal.NotFound("unit", unitId));
    }

    private static String division(FlashReport report, @Nullable Unit unit) {
        if (report.division() != null) {
            return report.division();
        }
        if (unit != null) {
            return unit.division();
        }
        throw new Refusal.Invalid(
                Violation.of(
                        "/division",
                        "not-null",
                        "须写明单位或事故发生地",
                        "Name the unit or the division where it happened"));
    }
}
