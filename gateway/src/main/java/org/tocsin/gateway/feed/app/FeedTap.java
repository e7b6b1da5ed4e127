package org.tocsin.gateway.feed.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedNews;
import org.tocsin.gateway.feed.domain.TypePattern;
import org.tocsin.gateway.feed.persistence.FeedLog;
import org.tocsin.platform.security.Caller;

/** The log for those who pass it on; within their transactions, scoped to whom they act for. */
@ApplicationScoped
public class FeedTap {

    private final FeedLog log;
    private final FeedTree tree;
    private final Caller caller;

    FeedTap(FeedLog log, FeedTree tree, Caller caller) {
        this.log = log;
        this.tree = tree;
        this.caller = caller;
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
    public List<FeedLine> all(long after, long upTo, int limit) {
        return log.all(after, upTo, limit);
    }

    /**
     * What those for whom this acts may see of that.
     *
     * @param division {@code null} for all
     * @param limit of entries; what comes and goes is told besides
     */
    public FeedSlice read(
            long after, long upTo, List<TypePattern> types, @Nullable String division, int limit) {
        List<FeedLine> lines = log.visible(after, upTo, types, division, limit);
        boolean more = lines.size() == limit;
        return new FeedSlice(
                lines.stream().flatMap(line -> news(line, types, division)).toList(),
                more ? lines.getLast().position() : upTo,
                more);
    }

    /** One piece of news, if its entry is kept and it may be told. */
    public Optional<FeedNews> at(long position, UUID id, @Nullable String division) {
        return log.visible(position - 1, position, List.of(), null, 1).stream()
                .flatMap(
                        line ->
                                Stream.concat(
                                        news(line, List.of(), division),
                                        news(line, List.of(), null)))
                .filter(news -> news.id().equals(id))
                .findFirst();
    }

    private Stream<FeedNews> news(
            FeedLine line, List<TypePattern> types, @Nullable String division) {
        Sight sight = new Sight(caller.scope(), division);
        return new Selection(sight, types).of(line, tree.now()).stream();
    }

    /** The last position that was appended before an instant. */
    public long before(Instant instant) {
        return log.firstAt(instant).map(first -> first - 1).orElseGet(this::head);
    }
}
