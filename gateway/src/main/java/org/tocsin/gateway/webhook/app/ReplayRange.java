package org.tocsin.gateway.webhook.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.tocsin.gateway.feed.app.FeedQueries;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.platform.paging.FeedPosition;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Finds the positions that a replay asks for. */
@ApplicationScoped
class ReplayRange {

    private final FeedQueries feed;
    private final FeedTap tap;

    ReplayRange(FeedQueries feed, FeedTap tap) {
        this.feed = feed;
        this.tap = tap;
    }

    /**
     * @param after exclusive
     * @param until inclusive
     */
    record Found(long after, long until) {}

    /**
     * @param reached how far the subscription is: what lies after it comes by itself
     * @throws Refusal.Of (410) if part of it is no longer kept
     */
    Found of(ReplayForm form, long reached) {
        if ((form.after() == null) == (form.from() == null)
                || (form.until() != null && form.to() != null)) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "/after",
                            "ambiguous-range",
                            "须且只须给出 after 或 from；until 与 to 至多一个",
                            "Give either after or from, and at most one of until and to"));
        }
        String start = form.after() != null ? form.after() : FeedPosition.at(form.from());
        long after = place("/after", start);
        return new Found(after, Math.max(after, Math.min(reached, end(form.until(), form.to()))));
    }

    private long end(@Nullable String until, @Nullable Instant to) {
        if (until != null) {
            return place("/until", until);
        }
        return to == null ? Long.MAX_VALUE : tap.before(to);
    }

    private long place(String pointer, String position) {
        try {
            return feed.place(position);
        } catch (Refusal.Invalid foreign) {
            Violation found = foreign.violations().getFirst();
            throw new Refusal.Invalid(new Violation(pointer, found.code(), found.message()));
        }
    }
}
