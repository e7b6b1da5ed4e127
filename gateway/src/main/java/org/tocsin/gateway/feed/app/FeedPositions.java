package org.tocsin.gateway.feed.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.tocsin.platform.paging.Cursor;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/** Positions as readers hold them: sealed, so that nobody can make one up. */
@ApplicationScoped
public class FeedPositions {

    private static final String QUESTION = "feed";

    private final Cursor cursors;

    FeedPositions(FeedSettings settings) {
        this.cursors = new Cursor(settings.key());
    }

    public String seal(long position) {
        return cursors.seal(QUESTION, List.of(Long.toString(position, Character.MAX_RADIX)));
    }

    long open(String sealed) {
        try {
            return Long.parseLong(cursors.open(QUESTION, sealed).getFirst(), Character.MAX_RADIX);
        } catch (Refusal.Invalid foreign) {
            throw new Refusal.Invalid(
                    Violation.of(
                            "?after",
                            "foreign-position",
                            "该位置不是本事件流给出的",
                            "This position was not given out by this feed"));
        }
    }
}
