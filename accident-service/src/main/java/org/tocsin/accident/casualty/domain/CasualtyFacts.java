package org.tocsin.accident.casualty.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * What is known of a casualty and names nobody.
 *
 * @param diedOn of the dead, and of nobody else; the windows of Decree 493 Art. 13 are judged by it
 * @param age in years, on the day of the accident
 * @param job what the person worked as (工种)
 */
@Embeddable
public record CasualtyFacts(
        @Enumerated(EnumType.STRING) CasualtyOutcome outcome,
        @Nullable LocalDate diedOn,
        @Nullable @Enumerated(EnumType.STRING) Sex sex,
        @Nullable Integer age,
        @Nullable String job) {

    /**
     * @param accidentOn the day of the accident, in China
     * @throws Refusal.Invalid if the day of death is missing, out of place, or cannot have been
     */
    public void check(LocalDate accidentOn, LocalDate today) {
        if (outcome == CasualtyOutcome.DEAD && diedOn == null) {
            throw broken("day-of-death-needed", "死亡人员须写明死亡日期", "The day of death is needed");
        }
        if (outcome != CasualtyOutcome.DEAD && diedOn != null) {
            throw broken(
                    "day-of-death-of-the-living",
                    "只有死亡人员才有死亡日期",
                    "Only the dead have a day of death");
        }
        if (diedOn != null && diedOn.isBefore(accidentOn)) {
            throw broken(
                    "died-before-accident",
                    "死亡日期不能早于事故发生日期",
                    "The day of death must not be before the accident");
        }
        if (diedOn != null && diedOn.isAfter(today)) {
            throw broken(
                    "died-in-future", "死亡日期不能晚于今天", "The day of death must not be in the future");
        }
    }

    private static Refusal broken(String code, String zh, String en) {
        Violation violation = Violation.of("/diedOn", code, zh, en);
        return new Refusal.RuleBroken(violation.message(), java.util.List.of(violation));
    }
}
