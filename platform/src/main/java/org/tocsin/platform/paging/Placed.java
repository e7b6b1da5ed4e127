package org.tocsin.platform.paging;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.paging.Candidates.Candidate;
import org.tocsin.platform.paging.Candidates.Sorting;

/** A record and where it stands in the order asked for. */
record Placed<E>(E row, List<String> position) {

    /** Where placed records come from. */
    interface Source<E> {

        /** The next records, fewer than {@code limit} only at the end. */
        List<Placed<E>> next(@Nullable List<String> after, int limit);

        long count();
    }

    /** The database finds them itself. */
    record FromDatabase<E>(Rows<E> rows, Clause where) implements Source<E> {

        @Override
        public List<Placed<E>> next(@Nullable List<String> after, int limit) {
            Clause from = after == null ? where : where.and(rows.after(after));
            return rows.read(from, limit).stream()
                    .map(row -> new Placed<>(row, rows.position(row)))
                    .toList();
        }

        @Override
        public long count() {
            return rows.count(where);
        }
    }

    /**
     * An index proposes, the database disposes. Candidates that do not pass are replaced by the
     * next ones; a position is always that of the index, so that going on from it skips nothing.
     */
    record FromIndex<E>(Candidates index, List<Sorting> order, Rows<E> rows, Clause where)
            implements Source<E> {

        @Override
        public List<Placed<E>> next(@Nullable List<String> after, int limit) {
            List<Placed<E>> placed = new ArrayList<>(limit);
            List<String> position = after;
            boolean more = true;
            while (more && placed.size() < limit) {
                int wanted = limit - placed.size();
                List<Candidate> proposed = index.after(order, position, wanted);
                placed.addAll(confirmed(proposed));
                more = proposed.size() == wanted;
                position = more ? proposed.getLast().position() : position;
            }
            return placed;
        }

        private List<Placed<E>> confirmed(List<Candidate> proposed) {
            if (proposed.isEmpty()) {
                return List.of();
            }
            Map<UUID, E> found = rows.of(proposed.stream().map(Candidate::id).toList(), where);
            return proposed.stream()
                    .filter(candidate -> found.containsKey(candidate.id()))
                    .map(c -> new Placed<>(found.get(c.id()), c.position()))
                    .toList();
        }

        @Override
        public long count() {
            return index.count();
        }
    }
}
