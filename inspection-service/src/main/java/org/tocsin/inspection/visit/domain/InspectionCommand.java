package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Everything that can be asked of a visit once it is on record. */
public sealed interface InspectionCommand {

    record AddFindings(List<DraftFinding> findings) implements InspectionCommand {

        public AddFindings {
            findings = List.copyOf(findings);
        }
    }

    /** Answers with their findings, looked up in the checklists already. */
    record AddAnswers(Filling filling) implements InspectionCommand {}

    record OrderMeasures(
            @NotEmpty
                    @Valid
                    @Size(max = 200)
                    @Schema(description = "Decisions, finding by finding 逐项决定")
                    List<@NotNull FindingDecision> measures)
            implements InspectionCommand {

        public OrderMeasures {
            measures = measures == null ? List.of() : List.copyOf(measures);
        }
    }

    record AddInspectors(@NotEmpty @Valid @Size(max = 30) List<@NotNull Colleague> inspectors)
            implements InspectionCommand {

        public AddInspectors {
            inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
        }
    }

    /**
     * The unit head signs the site record.
     *
     * @param signatory name of the person in charge of the inspected unit (被检查单位的负责人)
     * @param remark what the unit wants to have on record, if anything
     * @param recordDigest of the record that was shown: refused if another one stands there now
     */
    record Sign(
            @NotBlank @Size(max = 100) @Schema(description = "Unit head 被检查单位负责人", examples = "王建国")
                    String signatory,
            @Nullable @Size(max = 100) @Schema(nullable = true, examples = "厂长") String position,
            @Nullable
                    @Size(max = 1000)
                    @Schema(
                            nullable = true,
                            description = "What the unit wants on record 单位意见",
                            examples = "无异议")
                    String remark,
            @Nullable
                    @Pattern(regexp = "[0-9a-f]{64}")
                    @Schema(
                            nullable = true,
                            description =
                                    "recordDigest of the record that was shown to the unit 出示给单位的记录摘要",
                            examples =
                                    "4fe2e1a8c2a3cf4ebe1e0e7f2f8b7d0a0c2b8f0cf2f4e1c3b5a697887a6b5c4d")
                    String recordDigest)
            implements InspectionCommand {}

    /**
     * The unit head will not sign: put on record and reported upward (Work Safety Law Art. 68).
     *
     * @param signatory who refused, if known
     */
    record RefuseSignature(
            @NotBlank
                    @Size(max = 1000)
                    @Schema(description = "Why 拒签原因", examples = "负责人对检查结论有异议，拒绝签字")
                    String reason,
            @Nullable
                    @Size(max = 100)
                    @Schema(
                            nullable = true,
                            description = "Who refused, if known 拒签人",
                            examples = "王建国")
                    String signatory)
            implements InspectionCommand {}

    /**
     * @param conclusion what became of the visit, for the file
     */
    record Close(
            @Nullable @Size(max = 1000) @Schema(nullable = true, examples = "隐患已全部整改并销号")
                    String conclusion)
            implements InspectionCommand {}

    /** The step of the state machine that the command asks for. */
    default InspectionTransition transition() {
        return switch (this) {
            case AddFindings _ -> InspectionTransition.ADD_FINDINGS;
            case AddAnswers _ -> InspectionTransition.ADD_ANSWERS;
            case OrderMeasures _ -> InspectionTransition.ORDER_MEASURES;
            case AddInspectors _ -> InspectionTransition.ADD_INSPECTORS;
            case Sign _ -> InspectionTransition.SIGN;
            case RefuseSignature _ -> InspectionTransition.REFUSE_SIGNATURE;
            case Close _ -> InspectionTransition.CLOSE;
        };
    }
}
