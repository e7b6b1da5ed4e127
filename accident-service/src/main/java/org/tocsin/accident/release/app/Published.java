package org.tocsin.accident.release.app;

import java.time.Instant;
import java.util.List;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.accident.release.domain.ReleaseTitle;

/** A release as it can be shown. */
public record Published(
        ReleaseTitle title,
        Instant publishedAt,
        String publishedBy,
        String digest,
        List<PublishedFigure> figures) {

    static Published of(Release release, List<PublishedFigure> figures) {
        return new Published(
                release.title(),
                release.publishedAt(),
                release.authorName(),
                release.digest(),
                figures);
    }
}
