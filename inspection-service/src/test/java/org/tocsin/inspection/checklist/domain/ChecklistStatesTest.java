package org.tocsin.inspection.checklist.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.Measure;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;

/** Every status with every step: what is lawful is written out here a second time. */
class ChecklistStatesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T04:00:00Z");

    static Stream<Arguments> everyStatusWithEveryStep() {
        return Arrays.stream(ChecklistStatus.values())
                .flatMap(
                        status ->
                                Arrays.stream(ChecklistStep.values())
                                        .map(step -> Arguments.of(status, step)));
    }

    @ParameterizedTest
    @MethodSource("everyStatusWithEveryStep")
    void onlyLawfulStepsAreTaken(ChecklistStatus status, ChecklistStep step) {
        Checklist checklist = in(status);
        ChecklistStatus target = targetOf(status, step);

        if (target == null) {
            assertThatThrownBy(() -> take(checklist, step)).isInstanceOf(Refusal.WrongState.class);
            assertThat(checklist.status()).isEqualTo(status);
        } else {
            take(checklist, step);
            assertThat(checklist.status()).isEqualTo(target);
        }
        assertThat(ChecklistStep.lawfulIn(status).contains(step)).isEqualTo(target != null);
    }

    private static ChecklistStatus targetOf(ChecklistStatus status, ChecklistStep step) {
        return switch (status) {
            case DRAFT ->
                    switch (step) {
                        case REVISE -> ChecklistStatus.DRAFT;
                        case PUBLISH -> ChecklistStatus.PUBLISHED;
                        case WITHDRAW -> null;
                    };
            case PUBLISHED -> step == ChecklistStep.WITHDRAW ? ChecklistStatus.WITHDRAWN : null;
            case WITHDRAWN -> null;
        };
    }

    private static Checklist in(ChecklistStatus status) {
        Checklist checklist = new Checklist(Ids.next(), 1, form("FIRE", "990101"), NOW);
        if (status != ChecklistStatus.DRAFT) {
            take(checklist, ChecklistStep.PUBLISH);
        }
        if (status == ChecklistStatus.WITHDRAWN) {
            take(checklist, ChecklistStep.WITHDRAW);
        }
        return checklist;
    }

    private static void take(Checklist checklist, ChecklistStep step) {
        switch (step) {
            case REVISE -> checklist.revise(form("FIRE", "990101"), NOW);
            case PUBLISH -> checklist.publish(new Publication(NOW, "李卫东"));
            case WITHDRAW -> checklist.withdraw(new Withdrawal(NOW, "李卫东", "标准废止", null));
        }
    }

    private static ChecklistForm form(String code, String division) {
        ItemForm item =
                new ItemForm(
                        "F-1",
                        "通道畅通",
                        null,
                        new ItemForm.LegalBasis("安全生产法", "第四十二条"),
                        "通道",
                        FindingGrade.GENERAL,
                        Set.of(Measure.STOP_USE, Measure.EVACUATE));
        return new ChecklistForm(
                division,
                code,
                "消防",
                null,
                ChecklistSubject.FIRE,
                List.of("C", "G"),
                List.of(new SectionForm("疏散", null, List.of(item))));
    }

    @Test
    void codeAndDivisionStay() {
        Checklist draft = in(ChecklistStatus.DRAFT);

        assertThatThrownBy(() -> draft.revise(form("OTHER", "990102"), NOW))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal -> assertThat(refusal.violations()).hasSize(2));
        assertThat(draft.code()).isEqualTo("FIRE");
    }

    @Test
    void anItemKeepsEverythingThatWasWritten() {
        CheckItem item = in(ChecklistStatus.PUBLISHED).items().getFirst();

        assertThat(item.demanded()).containsExactly(Measure.EVACUATE, Measure.STOP_USE);
        assertThat(item.law()).isEqualTo("安全生产法");
        assertThat(item.wording().en()).isEqualTo("通道畅通");
    }
}
