package org.tocsin.inspection.siterecord.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.app.UnitParticulars;
import org.tocsin.inspection.hazardstate.app.HazardOfFinding;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent.Attendant;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent.Checked;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent.Settlement;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent.Situation;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent.Unit;
import org.tocsin.inspection.visit.app.FilledChecklist;
import org.tocsin.inspection.visit.app.InspectionFile;
import org.tocsin.inspection.visit.domain.AnswerResult;
import org.tocsin.inspection.visit.domain.Finding;
import org.tocsin.inspection.visit.domain.InspectedUnit;
import org.tocsin.inspection.visit.domain.Inspection;
import org.tocsin.inspection.visit.domain.Inspector;
import org.tocsin.inspection.visit.domain.MeasureStand;
import org.tocsin.inspection.visit.domain.SiteSignature;
import org.tocsin.platform.security.Divisions;

/** Writes the content of a site record from a visit as it stands. The form is a Chinese one. */
@ApplicationScoped
class SiteRecordWriter {

    private static final int FORMAT = 1;
    private static final String TITLE = "现场检查记录";
    private static final Locale FORM = Locale.SIMPLIFIED_CHINESE;

    private final Directory directory;
    private final Divisions divisions;
    private final SiteRecordSettings settings;

    SiteRecordWriter(Directory directory, Divisions divisions, SiteRecordSettings settings) {
        this.directory = directory;
        this.divisions = divisions;
        this.settings = settings;
    }

    /**
     * @param recordNo {@code null} for a draft
     */
    SiteRecordContent write(InspectionFile file, @Nullable String recordNo) {
        Inspection inspection = file.inspection();
        List<Attendant> inspectors = file.inspectors().stream().map(this::attendant).toList();
        return new SiteRecordContent(
                FORMAT,
                TITLE,
                recordNo,
                inspection.id(),
                inspection.inspectionNo(),
                inspection.visit().kind().name(),
                inspection.visit().kind().label().in(FORM),
                unit(inspection.unit()),
                inspection.visit().place(),
                inspection.visit().visitedAt(),
                inspectors,
                statement(inspectors),
                inspection.visit().summary(),
                file.findings().stream()
                        .map(finding -> situation(finding, file.hazards().get(finding.id())))
                        .toList(),
                file.checklists().isEmpty()
                        ? null
                        : file.checklists().stream().map(SiteRecordWriter::checked).toList(),
                settlement(inspection.signature()));
    }

    private Attendant attendant(Inspector inspector) {
        String organisation = inspector.organisation();
        return new Attendant(
                inspector.name(),
                organisation == null ? settings.authority().orElse(null) : organisation,
                inspector.certificateNo());
    }

    private Unit unit(InspectedUnit unit) {
        Optional<UnitParticulars> known = directory.particulars(unit.id());
        return new Unit(
                unit.id(),
                unit.name(),
                known.map(UnitParticulars::creditCode).orElse(null),
                unit.division(),
                Optional.ofNullable(divisions.names(List.of(unit.division())).get(unit.division()))
                        .map(name -> name.in(FORM))
                        .orElse(null),
                unit.industry(),
                known.map(UnitParticulars::principal).orElse(null));
    }

    /** The sentence of the official form, with everybody who inspected. */
    private String statement(List<Attendant> inspectors) {
        String organisations =
                inspectors.stream()
                        .map(Attendant::organisation)
                        .filter(name -> name != null)
                        .distinct()
                        .collect(Collectors.joining("、"));
        String names = inspectors.stream().map(Attendant::name).collect(Collectors.joining("、"));
        String certificates =
                inspectors.stream()
                        .map(i -> i.certificateNo() == null ? "（未登记）" : i.certificateNo())
                        .collect(Collectors.joining("、"));
        return "我们是%s安全生产监督检查人员%s，证件号码为%s，这是我们的证件（出示证件）。现依据%s对你单位进行现场检查，请予以配合。"
                .formatted(organisations, names, certificates, settings.basis());
    }

    private static Situation situation(Finding finding, @Nullable HazardOfFinding hazard) {
        return new Situation(
                finding.id(),
                finding.ordinal(),
                finding.part(),
                finding.item(),
                finding.description(),
                finding.grade().name(),
                finding.grade().label().in(FORM),
                measures(finding),
                hazard == null ? null : hazard.hazardNo());
    }

    /** What was ordered on the spot, and what a checklist demands and was waived, with why. */
    private static @Nullable String measures(Finding finding) {
        String decided =
                finding.measures().entrySet().stream()
                        .filter(measure -> measure.getValue().decision() != null)
                        .sorted(Map.Entry.comparingByKey())
                        .map(measure -> said(measure.getKey().label().in(FORM), measure.getValue()))
                        .collect(Collectors.joining("；"));
        return decided.isEmpty() ? null : decided;
    }

    private static String said(String measure, MeasureStand stand) {
        return switch (stand.decision()) {
            case ORDERED -> measure;
            case WAIVED -> "不予%s：%s".formatted(measure, stand.reason());
        };
    }

    private static Checked checked(FilledChecklist filled) {
        return new Checked(
                filled.sheet().title().in(FORM),
                filled.sheet().edition(),
                count(filled, AnswerResult.CONFORM),
                count(filled, AnswerResult.NOT_CONFORM),
                count(filled, AnswerResult.NOT_APPLICABLE));
    }

    private static int count(FilledChecklist filled, AnswerResult result) {
        return Math.toIntExact(
                filled.answers().stream().filter(answer -> answer.result() == result).count());
    }

    private @Nullable Settlement settlement(@Nullable SiteSignature signature) {
        if (signature == null) {
            return null;
        }
        boolean refused = signature.refusalReason() != null;
        return new Settlement(
                refused ? "REFUSED_SIGNATURE" : "SIGNED",
                signature.signatory(),
                signature.position(),
                signature.remark(),
                signature.refusalReason(),
                refused ? settings.report() : null,
                signature.at(),
                signature.recordedBy());
    }
}
