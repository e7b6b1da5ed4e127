package org.tocsin.responsibility.template.domain;

import jakarta.annotation.Nullable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.domain.AgreementTerms;
import org.tocsin.responsibility.agreement.domain.ControlLimit;
import org.tocsin.responsibility.agreement.domain.DutyItem;
import org.tocsin.responsibility.agreement.domain.LimitColumns;
import org.tocsin.responsibility.agreement.domain.Measure;

/** Writes the terms for one unit, or says by pointer what is missing, unknown or out of range. */
public final class FilledTemplate {

    private final TemplateContent content;
    private final Filling filling;
    private final Map<String, String> values = new HashMap<>();
    private final List<Violation> wrong = new ArrayList<>();

    private FilledTemplate(TemplateContent content, Filling filling) {
        this.content = content;
        this.filling = filling;
    }

    /**
     * @throws Refusal.RuleBroken with all that is wrong at once
     */
    public static AgreementTerms of(TemplateContent content, Filling filling) {
        return new FilledTemplate(content, filling).terms();
    }

    private AgreementTerms terms() {
        List<ControlLimit> limits = limits();
        takeParties();
        takeParameters();
        content.eachText(this::requireValues);
        stopIfWrong();
        LocalDate start = day("/periodStart", content.periodStart());
        LocalDate end = day("/periodEnd", content.periodEnd());
        stopIfWrong();
        return new AgreementTerms(
                fill(content.title()),
                start,
                end,
                limits,
                content.dutyItems().stream()
                        .map(
                                duty ->
                                        new DutyItem(
                                                fill(duty.item()), fill(duty.accountablePerson())))
                        .toList(),
                content.targets().stream().map(this::fill).toList(),
                content.rewardAndPenalty() == null ? null : fill(content.rewardAndPenalty()));
    }

    private List<ControlLimit> limits() {
        List<ControlLimit> limits = new ArrayList<>();
        for (TemplateLimit limit : content.limits()) {
            BigDecimal given = filling.limits().getOrDefault(limit.measure(), limit.limit());
            String name = Placeholders.ofLimit(limit.measure());
            if (given == null) {
                add("/" + name, "limit-missing", "缺少限额 " + name, "Limit " + name + " is missing");
            } else {
                BigDecimal plain = LimitColumns.plain(given);
                values.put(name, plain.toPlainString());
                limits.add(new ControlLimit(limit.measure(), plain));
            }
        }
        filling.limits().keySet().stream().filter(this::isNotLimited).forEach(this::refuseLimit);
        return limits;
    }

    private boolean isNotLimited(Measure measure) {
        return content.limits().stream().noneMatch(limit -> limit.measure() == measure);
    }

    private void refuseLimit(Measure measure) {
        String name = Placeholders.ofLimit(measure);
        add("/" + name, "limit-unknown", "模板不含指标 " + name, "The template does not limit " + name);
    }

    private void takeParties() {
        values.put(Placeholders.YEAR, Integer.toString(filling.year()));
        values.put(Placeholders.UNIT_NAME, filling.unit().name());
        values.put(Placeholders.SUPERIOR_NAME, filling.superior().name());
        putIfPresent(Placeholders.PRINCIPAL, filling.unit().principal());
        putIfPresent(Placeholders.SUPERIOR_PRINCIPAL, filling.superior().principal());
    }

    private void putIfPresent(String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    private void takeParameters() {
        Map<String, String> left = new HashMap<>(filling.parameters());
        for (TemplateParameter parameter : content.parameters()) {
            String pointer = "/parameters/" + parameter.name();
            String value = left.remove(parameter.name());
            if (value == null || value.isBlank()) {
                value = parameter.defaultValue();
            }
            if (value == null) {
                add(
                        pointer,
                        "parameter-missing",
                        "缺少参数 %s（%s）".formatted(parameter.name(), parameter.label()),
                        "Parameter %s is missing".formatted(parameter.name()));
                values.put(parameter.name(), "");
            } else {
                ParameterRule.check(parameter, value, pointer).ifPresent(wrong::add);
                values.put(parameter.name(), value.strip());
            }
        }
        left.keySet().stream().sorted().forEach(this::refuseUnknown);
    }

    private void refuseUnknown(String name) {
        add(
                "/parameters/" + name,
                "parameter-unknown",
                "模板没有参数 " + name,
                "The template has no parameter " + name);
    }

    /** The directory may not know the principal of a unit, which not every template asks for. */
    private void requireValues(String pointer, String text) {
        for (String name : Placeholders.in(text)) {
            boolean known = wrong.stream().anyMatch(v -> v.pointer().endsWith("/" + name));
            if (!values.containsKey(name) && !known) {
                add(
                        "/" + name,
                        "parameter-missing",
                        "单位目录中没有 {{%s}} 的值".formatted(name),
                        "The directory of units has nothing for {{%s}}".formatted(name));
            }
        }
    }

    private LocalDate day(String pointer, String text) {
        LocalDate day = ParameterRule.dateOrNull(fill(text));
        if (day == null) {
            add(
                    pointer,
                    "period-malformed",
                    "“%s”不是日期".formatted(fill(text)),
                    "'%s' is no date".formatted(fill(text)));
        }
        return day;
    }

    private String fill(String text) {
        return Placeholders.fill(text, values);
    }

    private void add(String pointer, String code, String zh, String en) {
        wrong.add(Violation.of(pointer, code, zh, en));
    }

    private void stopIfWrong() {
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(
                    Text.of("模板参数不齐或不符合要求", "Parameters of the template are missing or wrong"),
                    wrong);
        }
    }
}
