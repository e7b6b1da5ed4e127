package org.tocsin.hazard.search.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.AlreadyClosedException;
import org.tocsin.hazard.register.domain.HazardFilter;
import org.tocsin.platform.paging.Candidates;
import org.tocsin.platform.security.Scope;

/** Asks the index. */
@ApplicationScoped
public class HazardIndex {

    private static final long FRESH_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int MOST_SUBTREES = 1_000;

    private final IndexKeeper keeper;
    private final RegisterRows register;
    private final Map<String, Subtree> subtrees = new ConcurrentHashMap<>();

    HazardIndex(IndexKeeper keeper, RegisterRows register) {
        this.keeper = keeper;
        this.register = register;
    }

    /** Who asks what. */
    public record Asked(
            HazardFilter filter, Scope scope, @Nullable String reporter, LocalDate today) {}

    /** The hazards that are asked for, if there is an index to say. */
    public Optional<Candidates> candidates(Asked asked) {
        return keeper.index().map(index -> new Found(index, asked));
    }

    /** What the index says to one question; it has seen all that was committed before. */
    private final class Found implements Candidates {

        private final FollowingIndex index;
        private final Asked asked;
        private Query query;

        Found(FollowingIndex index, Asked asked) {
            this.index = index;
            this.asked = asked;
        }

        @Override
        public List<Candidate> after(
                List<Sorting> order, @Nullable List<String> position, int limit) {
            SortPlan plan = new SortPlan(order);
            return read(
                    searcher -> {
                        Slices slices =
                                new Slices(
                                        searcher, index.index().samples(), plan, query, Slices.FEW);
                        return slices.after(plan.place(position), limit).stream()
                                .map(plan::candidate)
                                .toList();
                    });
        }

        @Override
        public long count() {
            return read(searcher -> (long) searcher.count(query));
        }

        private <T> T read(RegisterIndex.Reading<T> reading) {
            try {
                if (query == null) {
                    if (!index.catchUp()) {
                        throw new Unavailable("The search index has much to catch up with", null);
                    }
                    query = query(index, asked);
                }
                return index.index().read(reading);
            } catch (IOException | AlreadyClosedException broken) {
                keeper.giveUp(index, broken);
                throw new Unavailable("The search index broke", broken);
            } catch (SQLException unreachable) {
                throw new Unavailable("The search index cannot catch up", unreachable);
            }
        }
    }

    private Query query(FollowingIndex index, Asked asked) throws IOException, SQLException {
        Query scope =
                ScopeQuery.of(
                        asked.scope(), within(index, asked.scope().division()), asked.reporter());
        Query wanted = within(index, asked.filter().division());
        return FilterQuery.of(asked.filter(), scope, wanted, asked.today());
    }

    /** Kept for a moment: divisions change once in years, and the database has the last word. */
    private @Nullable Query within(FollowingIndex index, @Nullable String division)
            throws IOException, SQLException {
        if (division == null) {
            return null;
        }
        Subtree before = subtrees.get(division);
        if (before != null && System.nanoTime() - before.readAt() < FRESH_NANOS) {
            return before.query();
        }
        long now = System.nanoTime();
        Set<String> known = new HashSet<>(register.divisions());
        known.addAll(index.index().read(searcher -> Divisions.in(searcher.getIndexReader())));
        Query query = Divisions.covering(register.subtree(division), known);
        if (subtrees.size() > MOST_SUBTREES) {
            subtrees.clear();
        }
        subtrees.put(division, new Subtree(query, now));
        return query;
    }

    private record Subtree(Query query, long readAt) {}
}
