package org.tocsin.inspection.siterecord.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What stands in a site record: time, place, content, problems found and what was done about them,
 * signatures (Work Safety Law Art. 68), in the order of the official form. Names are those of the
 * day it was frozen.
 *
 * @param format raised when fields change their meaning; added fields leave it alone
 * @param recordNo {@code null} in a draft
 * @param statement how the inspectors introduced themselves (Art. 65 and 67)
 * @param checklists {@code null} if the visit was made without one
 * @param settlement {@code null} in a draft
 */
@Schema(description = "What stands in the site record, in the order of the form 现场检查记录内容")
public record SiteRecordContent(
        @Schema(examples = "1") int format,
        @Schema(examples = "现场检查记录") String title,
        @Nullable @Schema(nullable = true, examples = "JL-990101-2026-000001") String recordNo,
        UUID inspectionId,
        @Schema(examples = "JC-990101-2026-000001") String inspectionNo,
        @Schema(examples = "ROUTINE") String kind,
        @Schema(examples = "日常检查") String kindName,
        Unit unit,
        @Schema(description = "检查场所", examples = "东岭精工机械有限公司一厂区") String place,
        @Schema(description = "检查时间") Instant visitedAt,
        List<Attendant> inspectors,
        @Schema(description = "告知", examples = "我们是……") String statement,
        @Schema(description = "检查内容", examples = "用电安全、消防通道与机械防护") String summary,
        @Schema(description = "检查情况") List<Situation> findings,
        @Nullable @Schema(nullable = true) List<Checked> checklists,
        @Nullable @Schema(nullable = true) Settlement settlement) {

    public SiteRecordContent {
        inspectors = List.copyOf(inspectors);
        findings = List.copyOf(findings);
        checklists = checklists == null ? null : List.copyOf(checklists);
    }

    /**
     * The inspected unit.
     *
     * @param principal its person in charge as the directory had it
     */
    @Schema(name = "SiteRecordUnit", description = "The inspected unit 被检查单位")
    public record Unit(
            UUID id,
            @Schema(examples = "东岭精工机械有限公司") String name,
            @Nullable @Schema(nullable = true, examples = "91990101MA00000001") String creditCode,
            @Schema(examples = "990101001") String division,
            @Nullable @Schema(nullable = true, examples = "东岭镇") String divisionName,
            @Nullable @Schema(nullable = true, examples = "C3411") String industry,
            @Nullable @Schema(nullable = true, examples = "王建国") String principal) {}

    /** Somebody who inspected. */
    @Schema(name = "SiteRecordInspector", description = "An inspector 检查人员")
    public record Attendant(
            @Schema(examples = "周敏") String name,
            @Nullable @Schema(nullable = true, examples = "东岭区应急管理局") String organisation,
            @Nullable @Schema(nullable = true, examples = "ZF-990101-0017") String certificateNo) {}

    /**
     * A problem found.
     *
     * @param measure what was ordered on the spot, if anything (Art. 65)
     * @param hazardNo its number in the hazard register, if it had one by then
     */
    @Schema(name = "SiteRecordFinding", description = "A problem found 检查发现")
    public record Situation(
            UUID id,
            @Schema(examples = "1") int ordinal,
            @Schema(examples = "二车间配电间") String part,
            @Schema(examples = "配电箱前操作空间") String item,
            @Schema(examples = "配电箱前堆放纸箱，操作空间被占用") String description,
            @Schema(examples = "GENERAL") String grade,
            @Schema(examples = "一般隐患") String gradeName,
            @Nullable @Schema(nullable = true, examples = "责令立即排除") String measure,
            @Nullable @Schema(nullable = true, examples = "YH-990101-2026-000123")
                    String hazardNo) {}

    /** The result of a checklist. */
    @Schema(name = "SiteRecordChecklist", description = "The result of a checklist 检查表结果")
    public record Checked(
            @Schema(examples = "消防安全检查表") String name,
            @Schema(examples = "3") int version,
            @Schema(description = "符合", examples = "41") int conform,
            @Schema(description = "不符合", examples = "2") int notConform,
            @Schema(description = "不适用", examples = "5") int notApplicable) {}

    /**
     * How the record was settled with the unit.
     *
     * @param refusalReason {@code null} if it was signed
     * @param report to whom the refusal was reported; {@code null} if it was signed
     * @param recordedBy the inspector who put the signature or its refusal on record
     */
    @Schema(name = "SiteRecordSettlement", description = "Signature or its refusal 签字情况")
    public record Settlement(
            @Schema(examples = "SIGNED") String outcome,
            @Nullable @Schema(nullable = true, examples = "王建国") String signatory,
            @Nullable @Schema(nullable = true, examples = "厂长") String position,
            @Nullable @Schema(nullable = true, examples = "无异议") String remark,
            @Nullable @Schema(nullable = true, examples = "负责人对检查结论有异议，拒绝签字") String refusalReason,
            @Nullable @Schema(nullable = true, examples = "已报告东岭区应急管理局") String report,
            Instant at,
            @Schema(examples = "李卫东") String recordedBy) {}
}
