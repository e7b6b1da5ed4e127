package org.tocsin.responsibility.assessment.domain;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a template says.
 *
 * @param unitKinds kinds of units that it is meant for
 */
@Schema(
        name = "AssessmentTemplateTerms",
        description = "What is assessed and how 考核细则",
        example = TemplateTerms.EXAMPLE)
public record TemplateTerms(
        @NotBlank @Size(max = 200) @Schema(examples = "乡镇街道安全生产目标管理考核细则") String name,
        @NotEmpty @Size(max = 9) @Schema(description = "Kinds of units it is meant for 适用单位类型")
                Set<
                                @NotNull
                                @Pattern(
                                        regexp =
                                                "COMMITTEE|GOVERNMENT|DEPARTMENT|TOWN|COMMUNITY|ENTERPRISE|WORKSHOP|TEAM|PERSON")
                                String>
                        unitKinds,
        @NotEmpty @Size(max = 50) List<@Valid @NotNull Indicator> indicators) {

    static final String EXAMPLE =
            """
            {"name":"乡镇街道安全生产目标管理考核细则","unitKinds":["TOWN"],"indicators":[\
            {"code":"control-indicators","name":"控制指标","group":"CONTROL_INDICATORS",\
            "kind":"INDICATOR_LIMIT","weight":50},\
            {"code":"hazards-in-time","name":"隐患按期整改","group":"WORK_TARGETS","kind":"DEDUCTION",\
            "weight":30,"reach":"AREA","deductions":[{"factType":"hazard.overdue.v1","points":1}]},\
            {"code":"management","name":"基础管理","group":"WORK_TARGETS","kind":"MANUAL","weight":20}]}""";

    public TemplateTerms {
        unitKinds = unitKinds == null ? Set.of() : Set.copyOf(unitKinds);
        indicators = indicators == null ? List.of() : List.copyOf(indicators);
    }

    /** The types of the facts that it counts. */
    public Set<String> factTypes() {
        Set<String> types = new HashSet<>();
        for (Indicator indicator : indicators) {
            indicator.deductions().forEach(deduction -> types.add(deduction.factType()));
            if (indicator.quota() != null) {
                types.add(indicator.quota().factType());
            }
        }
        return types;
    }

    /** The types of those whose payload it asks about. */
    public Set<String> readTypes() {
        Set<String> types = new HashSet<>();
        for (Indicator indicator : indicators) {
            indicator.deductions().stream()
                    .filter(deduction -> !deduction.where().isEmpty())
                    .forEach(deduction -> types.add(deduction.factType()));
            if (indicator.quota() != null && !indicator.quota().where().isEmpty()) {
                types.add(indicator.quota().factType());
            }
        }
        return types;
    }
}
