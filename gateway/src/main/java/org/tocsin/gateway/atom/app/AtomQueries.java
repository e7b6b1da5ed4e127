package org.tocsin.gateway.atom.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.gateway.atom.domain.Bulletin;
import org.tocsin.gateway.atom.domain.BulletinKind;
import org.tocsin.gateway.atom.persistence.BulletinBoard;
import org.tocsin.gateway.atom.persistence.BulletinBoard.Place;
import org.tocsin.platform.paging.Cursor;
import org.tocsin.platform.problem.Refusal;

/** Reads what is announced, for everybody. */
@ApplicationScoped
public class AtomQueries {

    private final BulletinBoard board;
    private final Cursor cursors;

    AtomQueries(BulletinBoard board, AtomSettings settings) {
        this.board = board;
        this.cursors = new Cursor(settings.key());
    }

    /**
     * @param kind {@code null} for all
     * @param cursor of the page before
     * @throws Refusal.Invalid if the cursor was not given out for this question
     */
    @Transactional
    public AtomPage page(@Nullable BulletinKind kind, @Nullable String cursor, int limit) {
        String question = "atom " + kind;
        Instant changedAt = board.changedAt(kind).orElse(Instant.EPOCH);
        List<Bulletin> found = board.page(kind, place(question, cursor), limit + 1);
        boolean more = found.size() > limit;
        List<Bulletin> page = more ? found.subList(0, limit) : found;
        return new AtomPage(page, changedAt, more ? seal(question, page.getLast()) : null);
    }

    private @Nullable Place place(String question, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> values = cursors.open(question, cursor);
        return new Place(Instant.parse(values.getFirst()), UUID.fromString(values.getLast()));
    }

    private String seal(String question, Bulletin last) {
        return cursors.seal(question, List.of(last.updatedAt().toString(), last.id().toString()));
    }
}
