package org.tocsin.gateway.feed.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.tocsin.gateway.feed.persistence.DivisionMap;

/** The table of divisions in memory, read again when it has changed. */
@ApplicationScoped
public class FeedTree {

    private final DivisionMap divisions;
    private volatile Tree last = Tree.EMPTY;

    FeedTree(DivisionMap divisions) {
        this.divisions = divisions;
    }

    /** As it is in the present transaction. */
    @Transactional
    public Tree now() {
        long version = divisions.version();
        Tree known = last;
        if (known.version() != version) {
            known = new Tree(version, divisions.ancestors());
            last = known;
        }
        return known;
    }

    /** As it was when it was last asked for; costs nothing. */
    public Tree last() {
        return last;
    }
}
