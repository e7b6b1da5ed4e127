package org.tocsin.inspection.visit.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Further answers of a visit. */
@Schema(name = "AddAnswers")
public record AnswersForm(
        @NotEmpty @Valid @Size(max = 50) List<@NotNull AnsweredChecklist> checklists) {

    public AnswersForm {
        checklists = checklists == null ? List.of() : List.copyOf(checklists);
    }
}
