package org.tocsin.inspection.weekly.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a unit says it did in the week. Visits (家次) and enterprises (家) must not be mixed. */
@Embeddable
@Schema(name = "DeclaredFigures", description = "What the unit says it did in the week 填报数字")
public record DeclaredFigures(
        @NotNull @Min(0) @Max(MOST) @Schema(description = "Visits 检查家次", examples = "12")
                Integer visits,
        @NotNull
                @Min(0)
                @Max(MOST)
                @Column(name = "enterprises_visited")
                @Schema(
                        description = "Distinct enterprises; not more than the visits 检查企业家数",
                        examples = "9")
                Integer enterprisesVisited,
        @NotNull @Min(0) @Max(MOST) @Schema(description = "Hazards found 发现隐患", examples = "20")
                Integer findings,
        @NotNull
                @Min(0)
                @Max(MOST)
                @Column(name = "findings_rectified")
                @Schema(description = "Hazards rectified 整改隐患", examples = "15")
                Integer findingsRectified,
        @NotNull
                @Min(0)
                @Max(MOST)
                @Column(name = "major_hazards")
                @Schema(description = "Of the hazards found, major ones 其中重大隐患", examples = "1")
                Integer majorHazards,
        @NotNull @Min(0) @Max(MOST) @Schema(description = "Penalties 行政处罚", examples = "0")
                Integer penalties,
        @NotNull
                @Min(0)
                @Max(MOST)
                @Column(name = "people_sent")
                @Schema(description = "People sent out 出动人次", examples = "30")
                Integer peopleSent) {

    /** More than any town can have done in a week: a slip of the pen. */
    static final int MOST = 1_000_000;

    static final DeclaredFigures NOTHING = new DeclaredFigures(0, 0, 0, 0, 0, 0, 0);

    public int of(ReportFigure figure) {
        return switch (figure) {
            case VISITS -> visits;
            case ENTERPRISES_VISITED -> enterprisesVisited;
            case FINDINGS -> findings;
            case FINDINGS_RECTIFIED -> findingsRectified;
            case MAJOR_HAZARDS -> majorHazards;
            case PENALTIES -> penalties;
            case PEOPLE_SENT -> peopleSent;
        };
    }
}
