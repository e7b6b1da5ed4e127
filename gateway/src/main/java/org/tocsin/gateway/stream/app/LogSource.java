package org.tocsin.gateway.stream.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.gateway.feed.app.FeedTree;
import org.tocsin.gateway.feed.domain.FeedLine;

/** Reads the log for all readers together. */
@ApplicationScoped
class LogSource {

    private final FeedTap tap;
    private final FeedTree tree;

    LogSource(FeedTap tap, FeedTree tree) {
        this.tap = tap;
        this.tree = tree;
    }

    @Transactional
    public long head() {
        return tap.head();
    }

    /** What follows a position, whoever may see it; the table of divisions is fresh then, too. */
    @Transactional
    public List<FeedLine> after(long position, int batch) {
        tree.now();
        long head = tap.head();
        return head == position ? List.of() : tap.all(position, head, batch);
    }
}
