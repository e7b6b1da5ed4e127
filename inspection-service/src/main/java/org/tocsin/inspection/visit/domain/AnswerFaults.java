package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import java.util.Locale;
import org.tocsin.platform.problem.Violation;

/** What is said of answers that cannot be taken. */
final class AnswerFaults {

    private AnswerFaults() {}

    static Violation unknownItem(String pointer, @Nullable String item) {
        return Violation.of(
                pointer,
                "check-item-unknown",
                "该检查表中没有检查项 %s".formatted(item),
                "The checklist has no item %s".formatted(item));
    }

    static Violation twice(String pointer, String item) {
        return Violation.of(
                pointer,
                "answer-twice",
                "检查项 %s 在本次上传中有两个不同的结果".formatted(item),
                "Item %s is answered twice, and differently".formatted(item));
    }

    static Violation findingWithoutFault(String pointer, String item) {
        return Violation.of(
                pointer,
                "finding-without-fault",
                "检查项 %s 未判为不符合，不应附检查发现".formatted(item),
                "Item %s is not said to be at fault, so it has no finding".formatted(item));
    }

    /** Shows both, so that somebody can decide. */
    static Violation conflict(String pointer, Answer known, WrittenAnswer written) {
        return Violation.of(
                pointer,
                "answer-conflict",
                "检查项 %s 已登记为“%s”，本次上传为“%s”；如需更正请用 replace=true"
                        .formatted(
                                written.item(),
                                says(known.result(), known.remark(), Locale.CHINESE),
                                says(written.result(), written.remark(), Locale.CHINESE)),
                "Item %s is on record as \"%s\", the upload says \"%s\"; send replace=true to correct it"
                        .formatted(
                                written.item(),
                                says(known.result(), known.remark(), Locale.ENGLISH),
                                says(written.result(), written.remark(), Locale.ENGLISH)));
    }

    static String says(AnswerResult result, @Nullable String remark, Locale locale) {
        String label = result.label().in(locale);
        return remark == null ? label : label + " (" + remark + ")";
    }

    static Violation findingStands(String pointer, String item) {
        return Violation.of(
                pointer,
                "finding-stands",
                "检查项 %s 的检查发现已进入隐患台账，不能在此更正；如判断有误，请在台账中驳回该隐患".formatted(item),
                "The finding of item %s is in the hazard register and is not corrected here: have the hazard rejected there"
                        .formatted(item));
    }

    static Violation findingMissing(String pointer, String item, boolean partMissing) {
        return partMissing
                ? Violation.of(
                        pointer + "/part",
                        "finding-part-missing",
                        "检查项 %s 不符合，须写明部位".formatted(item),
                        "Item %s does not conform: say where in the unit".formatted(item))
                : Violation.of(
                        pointer + "/description",
                        "finding-description-missing",
                        "检查项 %s 不符合，须写明发现的问题（描述或备注）".formatted(item),
                        "Item %s does not conform: say what was found, there or in the remark"
                                .formatted(item));
    }
}
