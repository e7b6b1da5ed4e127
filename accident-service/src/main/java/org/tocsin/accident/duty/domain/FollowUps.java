package org.tocsin.accident.duty.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Follow-up reports at a frequency, from the first report on until the facts are verified, at the
 * latest until the window for supplementary reports closes. Time is cut into intervals one after
 * the other; each is an occurrence, fulfilled by the first report after it began. An interval takes
 * its length from the severity known when it begins; if the accident becomes graver within it, it
 * ends a shorter interval after that became known.
 *
 * <p>It begins with the first report on this register, not with its receipt by telephone: before
 * that there was nothing here that could have been followed up.
 */
final class FollowUps {

    private FollowUps() {}

    /** Those that have begun by {@code at}, and the next one, so that somebody waits for it. */
    static List<Duty> owed(DutyCase of, DutyRule rule, @Nullable Instant windowCloses, Instant at) {
        History history = of.history();
        Instant verified = history.verifiedAt().orElse(Instant.MAX);
        List<Duty> owed = new ArrayList<>();
        Instant begin = history.first().knownAt();
        Instant due = due(history, rule, begin);
        while (begin.isBefore(verified) && (windowCloses == null || !due.isAfter(windowCloses))) {
            owed.add(
                    Duty.of(
                            rule,
                            Integer.toString(owed.size() + 1),
                            begin,
                            due,
                            history.reportAfter(begin).orElse(null),
                            Course.RUNNING));
            if (begin.isAfter(at)) {
                break;
            }
            begin = due;
            due = due(history, rule, begin);
        }
        return owed;
    }

    private static Instant due(History history, DutyRule rule, Instant begin) {
        Instant due = rule.limitFor(history.severityAt(begin)).after(begin);
        for (Chapter chapter : history.chapters()) {
            Instant known = chapter.state().knownAt();
            if (known.isAfter(begin) && known.isBefore(due)) {
                Instant sooner = rule.limitFor(chapter.state().facts().severity()).after(known);
                due = sooner.isBefore(due) ? sooner : due;
            }
        }
        return due;
    }
}
