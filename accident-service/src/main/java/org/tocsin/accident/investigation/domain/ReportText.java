package org.tocsin.accident.investigation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The six parts that a report must have, Decree 493 Art. 30. */
@Embeddable
@Schema(name = "InvestigationReportText", description = "The six parts of Art. 30 报告内容")
public record ReportText(
        @NotBlank
                @Size(max = 10000)
                @Schema(description = "(1) 事故发生单位概况", examples = "企业成立于2012年，从业人员186人")
                String unitOverview,
        @NotBlank
                @Size(max = 20000)
                @Schema(description = "(2) 事故发生经过和救援情况", examples = "当日14时许作业平台失稳，15时完成救援")
                String courseAndRescue,
        @NotBlank
                @Size(max = 10000)
                @Column(name = "casualties_and_loss")
                @Schema(
                        description = "(3) Numbers only, no names 人员伤亡和直接经济损失，不写姓名",
                        examples = "死亡1人，直接经济损失120万元")
                String casualtiesAndLoss,
        @NotBlank
                @Size(max = 20000)
                @Schema(description = "(4) 事故原因和性质", examples = "未设置防护栏杆；属生产安全责任事故")
                String causeAndNature,
        @NotBlank
                @Size(max = 20000)
                @Schema(
                        description = "(5) Units and posts, no names 责任认定和处理建议，写单位和职务，不写姓名",
                        examples = "建议对企业主要负责人依法给予行政处罚")
                String responsibility,
        @NotBlank @Size(max = 20000) @Schema(description = "(6) 防范和整改措施", examples = "全面排查临边防护")
                String prevention) {}
