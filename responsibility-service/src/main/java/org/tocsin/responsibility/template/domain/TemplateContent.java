package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a template says. Its texts may hold {@code {{parameters}}}: unitName, principal,
 * superiorName, superiorPrincipal, year, limitAccidents, limitDeaths, limitSeriousInjuries,
 * limitDirectLossCny, and its own.
 */
@Schema(
        name = "TemplateContent",
        description = "What a template says; texts may hold {{parameters}} 模板内容",
        example = TemplateContent.EXAMPLE)
public record TemplateContent(
        @NotBlank @Size(max = 200) String title,
        @NotBlank @Size(max = 40) @Schema(examples = "{{year}}-01-01") String periodStart,
        @NotBlank @Size(max = 40) @Schema(examples = "{{year}}-12-31") String periodEnd,
        @NotEmpty @Size(max = 4) List<@Valid @NotNull TemplateLimit> limits,
        @Nullable @Size(max = 200) @Schema(nullable = true)
                List<@Valid @NotNull TemplateDuty> dutyItems,
        @Nullable @Size(max = 100) @Schema(nullable = true)
                List<@NotBlank @Size(max = 1000) String> targets,
        @Nullable @Size(max = 4000) @Schema(nullable = true) String rewardAndPenalty,
        @Nullable @Size(max = 50) @Schema(nullable = true)
                List<@Valid @NotNull TemplateParameter> parameters) {

    static final String EXAMPLE =
            """
            {"title":"{{year}}年{{unitName}}安全生产目标管理责任书","periodStart":"{{year}}-01-01",\
            "periodEnd":"{{year}}-12-31","limits":[{"measure":"DEATHS"},{"measure":"ACCIDENTS","limit":10}],\
            "dutyItems":[{"item":"组织开展重大事故隐患排查整治","accountablePerson":"{{principal}}"}],\
            "targets":["{{keyProject}}重大事故隐患整改率100%","死亡人数控制在{{limitDeaths}}人以内"],\
            "rewardAndPenalty":"突破控制指标的，实行一票否决。",\
            "parameters":[{"name":"keyProject","type":"TEXT","label":"重点工程","defaultValue":"在建工程","max":"50"}]}""";

    public TemplateContent {
        limits = orEmpty(limits);
        dutyItems = orEmpty(dutyItems);
        targets = orEmpty(targets);
        parameters = orEmpty(parameters);
    }

    private static <T> List<T> orEmpty(@Nullable List<T> given) {
        return given == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(given));
    }

    /** Shows each text with its JSON pointer within the content. */
    public void eachText(BiConsumer<String, String> look) {
        look.accept("/title", title);
        look.accept("/periodStart", periodStart);
        look.accept("/periodEnd", periodEnd);
        for (int i = 0; i < dutyItems.size(); i++) {
            look.accept("/dutyItems/" + i + "/item", dutyItems.get(i).item());
            look.accept(
                    "/dutyItems/" + i + "/accountablePerson", dutyItems.get(i).accountablePerson());
        }
        for (int i = 0; i < targets.size(); i++) {
            look.accept("/targets/" + i, targets.get(i));
        }
        if (rewardAndPenalty != null) {
            look.accept("/rewardAndPenalty", rewardAndPenalty);
        }
    }
}
