package org.tocsin.gateway.feed.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedMark;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.gateway.feed.persistence.FeedLog;
import org.tocsin.platform.paging.FeedPosition;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.security.Caller;

/** Reads the feed for a caller. */
@ApplicationScoped
public class FeedQueries {

    private static final Text GONE =
            Text.of(
                    "该位置之后的部分事件已不再保留：请重新读取各列表，再从其 feedPosition 继续",
                    "Events after this position are no longer kept: read the collections again and go on from their"
                            + " feedPosition");

    private static final String NOW = "now";

    private final FeedLog log;
    private final FeedPositions positions;
    private final FeedSettings settings;
    private final FeedTree tree;
    private final Caller caller;

    FeedQueries(
            FeedLog log,
            FeedPositions positions,
            FeedSettings settings,
            FeedTree tree,
            Caller caller) {
        this.log = log;
        this.tree = tree;
        this.caller = caller;
        this.positions = positions;
        this.settings = settings;
    }

    /**
     * What the caller may see after a position, oldest first.
     *
     * @param after a position of this feed, a collection's {@code feedPosition}, {@code now} for
     *     what is still to come, or {@code null} for everything that is kept
     */
    @Transactional
    public FeedSlice read(@Nullable String after, List<TypePattern> types, int limit) {
        return slice(resolve(after, log.head()), types, limit);
    }

    /** The same from a position that is known. */
    @Transactional
    public FeedSlice slice(long from, List<TypePattern> types, int limit) {
        FeedMark.At head = log.head();
        List<FeedLine> found = log.visible(from, head.position(), types, null, limit + 1);
        // Only now: what was purged while reading must be noticed, not passed over.
        if (from < log.floor().position() || from > head.position()) {
            throw gone();
        }
        boolean more = found.size() > limit;
        List<FeedLine> lines = more ? found.subList(0, limit) : found;
        Selection selection = new Selection(new Sight(caller.scope()), types);
        Tree today = tree.now();
        return new FeedSlice(
                lines.stream().flatMap(line -> selection.of(line, today).stream()).toList(),
                more ? lines.getLast().position() : head.position(),
                more);
    }

    /**
     * The position that a reader means, if everything after it is still kept.
     *
     * @throws Refusal.Of (410) if it is not
     */
    @Transactional
    public long place(@Nullable String after) {
        FeedMark.At head = log.head();
        long position = resolve(after, head);
        if (position < log.floor().position() || position > head.position()) {
            throw gone();
        }
        return position;
    }

    private long resolve(@Nullable String after, FeedMark.At head) {
        if (after == null) {
            return log.floor().position();
        }
        if (after.equals(NOW)) {
            return head.position();
        }
        Optional<Instant> instant = FeedPosition.instantOf(after);
        return instant.isPresent()
                ? before(instant.get().minus(settings.skew()), head)
                : positions.open(after);
    }

    /** The position before the first entry that was appended at or after an instant. */
    private long before(Instant instant, FeedMark.At head) {
        Instant purged = log.floor().appendedAt();
        if (purged != null && !instant.isAfter(purged)) {
            throw gone();
        }
        return log.firstAt(instant)
                .map(first -> Math.min(first - 1, head.position()))
                .orElse(head.position());
    }

    private static Refusal gone() {
        return new Refusal.Of(ProblemType.POSITION_GONE, GONE);
    }
}
