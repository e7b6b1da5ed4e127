package org.tocsin.accident.release.app;

import java.time.Instant;
import java.util.List;
import org.tocsin.accident.release.domain.ReleaseTitle;

/** What is frozen of a release, in its RFC 8785 form. */
record Bulletin(
        String releaseNo,
        String name,
        String division,
        Instant asOf,
        List<PublishedFigure> figures) {

    static Bulletin of(ReleaseTitle title, List<PublishedFigure> figures) {
        return new Bulletin(
                title.releaseNo(), title.name(), title.division(), title.asOf(), figures);
    }
}
