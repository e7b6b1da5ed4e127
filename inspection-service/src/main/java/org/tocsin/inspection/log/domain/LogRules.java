package org.tocsin.inspection.log.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** The rules of a daily log that are more than the order of its states. */
public final class LogRules {

    private static final BigDecimal DAY = BigDecimal.valueOf(24);

    private LogRules() {}

    static List<Violation> unmet(LogTransition step, List<LogEntry> entries, LogOccasion now) {
        if (step != LogTransition.SUBMIT || !entries.isEmpty() || now.visits() > 0) {
            return List.of();
        }
        return List.of(
                Violation.of(
                        null,
                        "nothing-logged",
                        "当日无条目也无检查记录，不能提交",
                        "There is neither an entry nor a visit on record for the day"));
    }

    /**
     * @throws Refusal.RuleBroken if an entry says not where, or the day has more than 24 hours
     */
    static void check(List<LogEntry> entries) {
        List<Violation> broken = new ArrayList<>();
        for (int row = 0; row < entries.size(); row++) {
            LogEntry entry = entries.get(row);
            boolean somewhere = entry.place() != null && !entry.place().isBlank();
            if (entry.unitId() == null && !somewhere) {
                broken.add(
                        Violation.of(
                                "/entries/%d/place".formatted(row),
                                "place-missing",
                                "须填写企业或地点",
                                "Name the enterprise or the place"));
            }
        }
        BigDecimal hours =
                entries.stream().map(LogEntry::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (hours.compareTo(DAY) > 0) {
            broken.add(
                    Violation.of(
                            "/entries",
                            "more-than-a-day",
                            "合计用时 %s 小时，超过 24 小时".formatted(hours),
                            "%s hours are more than a day has".formatted(hours)));
        }
        refuseUnless(broken);
    }

    static void refuseUnless(List<Violation> unmet) {
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(unmet.getFirst().message(), unmet);
        }
    }

    public static Refusal notToday(LocalDate day) {
        return day(
                "day-in-future",
                "日志日期 %s 尚未到来".formatted(day),
                "%s is still to come".formatted(day));
    }

    public static Refusal lockedAlready(LocalDate day) {
        return day(
                "day-locked",
                "%s 的日志已过锁定时间".formatted(day),
                "Logs of %s are locked already".formatted(day));
    }

    public static Refusal exists(LocalDate day) {
        return day(
                "log-exists",
                "%s 的日志已建立，请在原日志上填写".formatted(day),
                "There is your log of %s already: write in it".formatted(day));
    }

    private static Refusal day(String code, String zh, String en) {
        Text why = Text.of(zh, en);
        return new Refusal.RuleBroken(why, List.of(new Violation("/day", code, why)));
    }

    static Refusal notYours() {
        return new Refusal.Forbidden(
                Text.of("只能填写本人的日志", "Nobody writes in the log of somebody else"));
    }
}
