package org.tocsin.responsibility.template.domain;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.agreement.domain.Measure;

/** What a template must be like before anything is written from it. */
final class TemplatePolicy {

    private TemplatePolicy() {}

    static void check(TemplateContent content) {
        List<Violation> wrong = new ArrayList<>();
        Set<String> own = new HashSet<>();
        for (int i = 0; i < content.parameters().size(); i++) {
            checkParameter(content.parameters().get(i), "/content/parameters/" + i, own, wrong);
        }
        content.eachText((pointer, text) -> checkText(pointer, text, own, wrong));
        checkLimits(content, wrong);
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(Text.of("模板内容不符合规定", "The template breaks rules"), wrong);
        }
    }

    private static void checkParameter(
            TemplateParameter parameter, String pointer, Set<String> own, List<Violation> wrong) {
        if (Placeholders.GIVEN.contains(parameter.name()) || !own.add(parameter.name())) {
            wrong.add(
                    Violation.of(
                            pointer + "/name",
                            "parameter-taken",
                            "参数名 %s 已被使用".formatted(parameter.name()),
                            "There is a parameter %s already".formatted(parameter.name())));
        }
        boolean bounds =
                ParameterRule.isBound(parameter.type(), parameter.min())
                        && ParameterRule.isBound(parameter.type(), parameter.max());
        if (!bounds) {
            wrong.add(
                    Violation.of(
                            pointer,
                            "parameter-bounds",
                            "参数 %s 的上下限与类型不符".formatted(parameter.name()),
                            "The bounds of %s do not fit its type".formatted(parameter.name())));
        } else if (parameter.defaultValue() != null) {
            ParameterRule.check(parameter, parameter.defaultValue(), pointer + "/defaultValue")
                    .ifPresent(wrong::add);
        }
    }

    private static void checkText(
            String pointer, String text, Set<String> own, List<Violation> wrong) {
        for (String name : Placeholders.in(text)) {
            if (!own.contains(name) && !Placeholders.GIVEN.contains(name)) {
                wrong.add(
                        Violation.of(
                                "/content" + pointer,
                                "parameter-undeclared",
                                "未声明的参数 {{%s}}".formatted(name),
                                "{{%s}} is declared nowhere".formatted(name)));
            }
        }
    }

    private static void checkLimits(TemplateContent content, List<Violation> wrong) {
        Set<Measure> seen = EnumSet.noneOf(Measure.class);
        for (int i = 0; i < content.limits().size(); i++) {
            if (!seen.add(content.limits().get(i).measure())) {
                wrong.add(
                        Violation.of(
                                "/content/limits/" + i + "/measure",
                                "measure-twice",
                                "同一指标只能出现一次",
                                "A measure may be limited only once"));
            }
        }
    }
}
