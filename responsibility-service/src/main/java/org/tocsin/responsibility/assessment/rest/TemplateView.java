package org.tocsin.responsibility.assessment.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.responsibility.assessment.domain.Indicator;
import org.tocsin.responsibility.assessment.domain.TemplateSnapshot;
import org.tocsin.responsibility.assessment.domain.TemplateStatus;
import org.tocsin.responsibility.workflow.rest.TransitionView;

/** A template as the API shows it. */
@Schema(name = "AssessmentTemplate", description = "An edition of an assessment template 考核细则")
record TemplateView(
        UUID id,
        @Schema(description = "Shared by all editions 同一细则的各版共用") UUID seriesId,
        @Schema(examples = "1") int edition,
        TemplateStatus status,
        @Nullable
                @Schema(
                        description = "Whose it is; null: came with the suite 制定区划",
                        nullable = true)
                String division,
        String name,
        @Schema(description = "Kinds of units it is meant for 适用单位类型") Set<String> unitKinds,
        List<Indicator> indicators,
        Instant draftedAt,
        @Nullable @Schema(nullable = true) Instant publishedAt,
        @Nullable @Schema(nullable = true) Instant retiredAt,
        @Schema(description = "What this caller may do next 当前可执行的操作")
                List<TransitionView> allowedTransitions) {

    static TemplateView of(TemplateSnapshot template, boolean kept, Locale language) {
        String href = TemplateResource.PATH + "/" + template.id();
        List<TransitionView> steps =
                kept && template.status() == TemplateStatus.DRAFT
                        ? List.of(
                                TransitionView.of("revise", "PUT", href, List.of(), language),
                                TransitionView.of(
                                        "publish",
                                        "POST",
                                        href + "/publications",
                                        List.of(),
                                        language))
                        : List.of();
        return new TemplateView(
                template.id(),
                template.seriesId(),
                template.edition(),
                template.status(),
                template.division(),
                template.terms().name(),
                new TreeSet<>(template.terms().unitKinds()),
                template.terms().indicators(),
                template.draftedAt(),
                template.publishedAt(),
                template.retiredAt(),
                steps);
    }
}
