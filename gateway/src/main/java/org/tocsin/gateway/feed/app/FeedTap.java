package org.tocsin.gateway.feed.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.tocsin.gateway.feed.domain.FeedEntry;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.gateway.feed.persistence.FeedLog;

/** The log for those who pass it on; within their transactions, scoped to whom they act for. */
@ApplicationScoped
public class FeedTap {

    private final FeedLog log;

    FeedTap(FeedLog log) {
        this.log = log;
    }

    /** The last position that anybody can see now. */
    public long head() {
        return log.head().position();
    }

    /** The last position that is no longer kept. */
    public long floor() {
        return log.floor().position();
    }

    /** Everything after one position, up to another, whoever may see it. */
    public List<FeedEntry> all(long after, long upTo, int limit) {
        return log.all(after, upTo, limit);
    }

    /**
     * @param division {@code null} for all
     */
    public List<FeedEntry> read(
            long after, long upTo, List<TypePattern> types, @Nullable String division, int limit) {
        return log.visible(after, upTo, types, division, limit);
    }

    /** One entry, if it is kept and may be seen. */
    public Optional<FeedEntry> at(long position) {
        return log.visibleAt(position);
    }

    /** The last position that was appended before an instant. */
    public long before(Instant instant) {
        return log.firstAt(instant).map(first -> first - 1).orElseGet(this::head);
    }
}
