package org.tocsin.inspection.coverage.app;

import java.time.YearMonth;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Workdays;

/** On which days each officer was at an enterprise, within one part of what was asked for. */
final class Attendance {

    private static final int MONTHS = 100;

    private final Map<Long, Map<YearMonth, Days>> officers = new HashMap<>();

    /**
     * @param bits one for each day of the month
     */
    private record Days(int bits, long visits) {

        private Days plus(Days other) {
            return new Days(bits | other.bits, visits + other.visits);
        }
    }

    /** What some officers add up to. */
    record Sums(long workedDays, long freeDays, long visits) {

        private static final Sums NONE = new Sums(0, 0, 0);

        private Sums plus(Sums other) {
            return new Sums(
                    workedDays + other.workedDays,
                    freeDays + other.freeDays,
                    visits + other.visits);
        }
    }

    void add(Group group) {
        long officer = Long.parseLong(group.by().get(0));
        int month = Integer.parseInt(group.by().get(1));
        Days days = new Days(Math.toIntExact(group.figures().get(0)), group.figures().get(1));
        officers.computeIfAbsent(officer, _ -> new HashMap<>())
                .merge(YearMonth.of(month / MONTHS, month % MONTHS), days, Days::plus);
    }

    Set<Long> officers() {
        return officers.keySet();
    }

    static Set<Long> officers(Collection<Attendance> all) {
        return all.stream().flatMap(a -> a.officers().stream()).collect(Collectors.toSet());
    }

    Sums of(Collection<Long> some, Collection<YearMonth> months, Workdays workdays) {
        Sums sums = Sums.NONE;
        for (Long officer : some) {
            Map<YearMonth, Days> own = officers.getOrDefault(officer, Map.of());
            for (YearMonth month : months) {
                Days days = own.get(month);
                if (days != null) {
                    sums =
                            sums.plus(
                                    new Sums(
                                            workdays.worked(month, days.bits()),
                                            workdays.free(month, days.bits()),
                                            days.visits()));
                }
            }
        }
        return sums;
    }
}
