package org.tocsin.responsibility.template.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.Measure;

/** A template says for one unit what it should, or names by pointer what keeps it from it. */
class FilledTemplateTest {

    private static final TemplateContent CONTENT =
            new TemplateContent(
                    "{{year}}年{{unitName}}责任书",
                    "{{year}}-01-01",
                    "{{year}}-12-31",
                    List.of(
                            new TemplateLimit(Measure.DEATHS, null),
                            new TemplateLimit(Measure.ACCIDENTS, BigDecimal.TEN)),
                    List.of(new TemplateDuty("{{project}}排查", "{{principal}}")),
                    List.of("死亡不超过{{limitDeaths}}人，{{superiorName}}考核", "培训{{hours}}学时，{{day}}前"),
                    null,
                    List.of(
                            parameter("project", ParameterType.TEXT, null, null, "5"),
                            parameter("hours", ParameterType.NUMBER, "20", "8", "100"),
                            parameter(
                                    "day", ParameterType.DATE, "2026-06-30", "2026-01-01", null)));

    private static TemplateParameter parameter(
            String name, ParameterType type, String byDefault, String min, String max) {
        return new TemplateParameter(name, type, name, byDefault, min, max);
    }

    private static AgreementTerms filled(
            String principal, Map<Measure, BigDecimal> limits, Map<String, String> parameters) {
        return FilledTemplate.of(
                CONTENT,
                new Filling(
                        2026,
                        new Filling.Name("东岭区人民政府", "陈立东"),
                        new Filling.Name("东岭镇", principal),
                        limits,
                        parameters));
    }

    private static List<Violation> wrong(
            String principal, Map<Measure, BigDecimal> limits, Map<String, String> parameters) {
        try {
            filled(principal, limits, parameters);
            return List.of();
        } catch (Refusal.RuleBroken refused) {
            return refused.violations();
        }
    }

    @Test
    void everyNameIsReplaced() {
        AgreementTerms terms =
                filled(
                        "吴春生",
                        Map.of(Measure.DEATHS, new BigDecimal("3.00")),
                        Map.of("project", "桥梁"));

        assertThat(terms.title()).isEqualTo("2026年东岭镇责任书");
        assertThat(terms.periodEnd()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(terms.limits())
                .extracting("limit")
                .containsExactly(new BigDecimal(3), BigDecimal.TEN);
        assertThat(terms.dutyItems().getFirst().item()).isEqualTo("桥梁排查");
        assertThat(terms.dutyItems().getFirst().accountablePerson()).isEqualTo("吴春生");
        assertThat(terms.targets()).containsExactly("死亡不超过3人，东岭区人民政府考核", "培训20学时，2026-06-30前");
    }

    @Test
    void whatIsMissingOrUnknownIsNamedAllAtOnce() {
        assertThat(wrong(null, Map.of(Measure.SERIOUS_INJURIES, BigDecimal.ONE), Map.of("x", "y")))
                .extracting(v -> v.pointer() + " " + v.code())
                .containsExactlyInAnyOrder(
                        "/limitDeaths limit-missing",
                        "/limitSeriousInjuries limit-unknown",
                        "/parameters/project parameter-missing",
                        "/parameters/x parameter-unknown",
                        "/principal parameter-missing");
    }

    @ParameterizedTest
    @CsvSource({
        "project, 六个字的工程, parameter-range",
        "hours, 7.99, parameter-range",
        "hours, 100.01, parameter-range",
        "hours, 二十, parameter-type",
        "hours, 1.001, parameter-type",
        "day, 2025-12-31, parameter-range",
        "day, 30.6.2026, parameter-type",
    })
    void aValueKeepsTypeAndRange(String name, String value, String code) {
        Map<String, String> parameters = new java.util.HashMap<>(Map.of("project", "桥梁"));
        parameters.put(name, value);

        assertThat(wrong("吴春生", Map.of(Measure.DEATHS, BigDecimal.ONE), parameters))
                .singleElement()
                .satisfies(v -> assertThat(v.code()).isEqualTo(code))
                .satisfies(v -> assertThat(v.pointer()).isEqualTo("/parameters/" + name));
    }

    @Test
    void whatLooksLikeANameInAValueStaysText() {
        AgreementTerms terms =
                filled("{{year}}", Map.of(Measure.DEATHS, BigDecimal.ONE), Map.of("project", "$1"));

        assertThat(terms.dutyItems().getFirst().accountablePerson()).isEqualTo("{{year}}");
        assertThat(terms.dutyItems().getFirst().item()).isEqualTo("$1排查");
    }

    @Test
    void aTemplateDeclaresWhatItUses() {
        TemplateContent careless =
                new TemplateContent(
                        "{{yaer}}年",
                        "2026-01-01",
                        "2026-12-31",
                        List.of(
                                new TemplateLimit(Measure.DEATHS, null),
                                new TemplateLimit(Measure.DEATHS, null)),
                        List.of(),
                        List.of(),
                        null,
                        List.of(
                                parameter("year", ParameterType.TEXT, null, null, null),
                                parameter("n", ParameterType.NUMBER, "200", null, "100"),
                                parameter("d", ParameterType.DATE, null, "tomorrow", null)));

        assertThatThrownBy(
                        () ->
                                new TemplateVersion(
                                        UUID.randomUUID(), UUID.randomUUID(), 1, careless))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(v -> v.pointer() + " " + v.code())
                                        .containsExactlyInAnyOrder(
                                                "/content/title parameter-undeclared",
                                                "/content/limits/1/measure measure-twice",
                                                "/content/parameters/0/name parameter-taken",
                                                "/content/parameters/1/defaultValue parameter-range",
                                                "/content/parameters/2 parameter-bounds"));
    }
}
