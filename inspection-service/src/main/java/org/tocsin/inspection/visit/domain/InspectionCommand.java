package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Everything that can be asked of a visit once it is on record. */
public sealed interface InspectionCommand {

    record AddFindings(@NotEmpty @Valid @Size(max = 200) List<@NotNull NewFinding> findings)
            implements InspectionCommand {

        public AddFindings {
            findings = findings == null ? List.of() : List.copyOf(findings);
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
     */
    record Sign(
            @NotBlank @Size(max = 100) String signatory,
            @Nullable @Size(max = 100) String position,
            @Nullable @Size(max = 1000) String remark)
            implements InspectionCommand {}

    /**
     * The unit head will not sign: put on record and reported upward (Work Safety Law Art. 68).
     *
     * @param signatory who refused, if known
     */
    record RefuseSignature(
            @NotBlank @Size(max = 1000) String reason, @Nullable @Size(max = 100) String signatory)
            implements InspectionCommand {}

    /**
     * @param conclusion what became of the visit, for the file
     */
    record Close(@Nullable @Size(max = 1000) String conclusion) implements InspectionCommand {}

    /** The step of the state machine that the command asks for. */
    default InspectionTransition transition() {
        return switch (this) {
            case AddFindings _ -> InspectionTransition.ADD_FINDINGS;
            case AddInspectors _ -> InspectionTransition.ADD_INSPECTORS;
            case Sign _ -> InspectionTransition.SIGN;
            case RefuseSignature _ -> InspectionTransition.REFUSE_SIGNATURE;
            case Close _ -> InspectionTransition.CLOSE;
        };
    }
}
