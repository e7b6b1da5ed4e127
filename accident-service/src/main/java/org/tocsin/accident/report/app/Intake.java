package org.tocsin.accident.report.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.tocsin.accident.directory.app.Directory;
import org.tocsin.accident.directory.domain.Unit;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.Place;
import org.tocsin.accident.report.domain.ReportChannel;
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
        return facts(report, receivedAt, this::unit);
    }

    /**
     * @param units looks up a unit within the caller's scope
     */
    Facts facts(FlashReport report, @Nullable Instant receivedAt, Function<UUID, Unit> units) {
        requireKnown(report.type());
        requireOfficerUnless(
                report.channelOrUnit() == ReportChannel.UNIT,
                "channel-by-officers-only",
                "发现渠道只能由监管人员填写",
                "Only officers state through whom an accident became known");
        return Facts.of(
                        locus(report, units),
                        report.timing(receivedAt),
                        report.category(),
                        report.type(),
                        report.toll(),
                        report.description(),
                        report.content() == null ? ReportContent.NONE : report.content(),
                        settings.rules())
                .through(report.channelOrUnit());
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
        requireOfficerUnless(
                false,
                "received-at-by-officers-only",
                "接报时间只能由监管人员填写",
                "Only officers state when a report was received");
        return report.receivedAt();
    }

    private void requireOfficerUnless(boolean harmless, String rule, String zh, String en) {
        boolean officer =
                caller.is(Roles.BUREAU_OFFICER)
                        || caller.is(Roles.DEPARTMENT_OFFICER)
                        || caller.is(Roles.TOWN_OFFICER);
        if (!harmless && !officer) {
            throw new Refusal.RuleBroken(rule, Text.of(zh, en));
        }
    }

    private Locus locus(FlashReport report, Function<UUID, Unit> units) {
        Scope scope = caller.scope();
        UUID unitId = report.unitId() == null ? scope.unitId() : report.unitId();
        Unit unit = unitId == null ? null : units.apply(unitId);
        if (unit == null && !scope.industries().isEmpty()) {
            throw new Refusal.RuleBroken(
                    "unit-needed",
                    Text.of(
                            "行业主管部门报告事故须写明单位",
                            "A department that answers for industries must name the unit"));
        }
        String division = withinScope(division(report, unit));
        return unit == null ? new Locus(division, null, null, null) : at(division, unit);
    }

    /** The corrected place: what it does not name stays as it was. */
    Locus moved(Locus before, Place place) {
        String division =
                place.division() == null ? before.division() : withinScope(place.division());
        return place.unitId() == null
                ? new Locus(division, before.industry(), before.unitId(), before.grid())
                : at(division, unit(place.unitId()));
    }

    private static Locus at(String division, Unit unit) {
        return new Locus(division, unit.industry(), unit.id(), unit.grid());
    }

    private String withinScope(String division) {
        String own = caller.scope().division();
        if (own == null || !jurisdiction.contains(own, division)) {
            throw new Refusal.NotFound("division", division);
        }
        return division;
    }

    Unit unit(UUID unitId) {
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
