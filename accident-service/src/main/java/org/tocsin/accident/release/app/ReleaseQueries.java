package org.tocsin.accident.release.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.accident.release.app.Recomputation.Compared;
import org.tocsin.accident.release.domain.Release;
import org.tocsin.accident.release.persistence.ReleaseRepository;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;

/** Reads releases of the caller's scope, and computes them again. */
@ApplicationScoped
public class ReleaseQueries {

    private final ReleaseRepository releases;
    private final ReleaseFigures figures;
    private final FrozenForm form;
    private final Ledger ledger;

    ReleaseQueries(
            ReleaseRepository releases, ReleaseFigures figures, FrozenForm form, Ledger ledger) {
        this.releases = releases;
        this.figures = figures;
        this.form = form;
        this.ledger = ledger;
    }

    /** What a list shows of a release. */
    public record Heading(
            org.tocsin.accident.release.domain.ReleaseTitle title,
            Instant publishedAt,
            String publishedBy,
            String digest,
            int figures) {

        static Heading of(Release release) {
            return new Heading(
                    release.title(),
                    release.publishedAt(),
                    release.authorName(),
                    release.digest(),
                    release.figures());
        }
    }

    @Transactional
    public Page<Heading> page(PageParams params, @Nullable String division) {
        return releases.page(params, division).map(Heading::of);
    }

    public Stream<Heading> all(PageParams params, @Nullable String division) {
        return releases.stream(params, division, Heading::of);
    }

    @Transactional
    public Published single(UUID id) {
        Release release = releases.require(id);
        return Published.of(release, form.read(release.content()).figures());
    }

    /** The frozen text, whose SHA-256 is the digest. */
    @Transactional
    public String content(UUID id) {
        return releases.require(id).content();
    }

    /**
     * Computes the release again from the revisions.
     *
     * @param asOf that of the release if {@code null}: then the whole text must come out the same
     */
    @Transactional
    public Recomputation recomputed(UUID id, @Nullable Instant asOf) {
        Release release = releases.require(id);
        Bulletin frozen = form.read(release.content());
        Instant moment = ledger.settle(asOf == null ? frozen.asOf() : asOf);
        List<FigureQuestion> questions =
                frozen.figures().stream().map(PublishedFigure::question).toList();
        List<PublishedFigure> again = figures.answered(questions, frozen.division(), moment);
        List<Compared> compared = new ArrayList<>();
        for (int i = 0; i < again.size(); i++) {
            compared.add(Compared.of(frozen.figures().get(i), again.get(i)));
        }
        boolean same = moment.equals(frozen.asOf());
        String digest =
                same ? FrozenForm.digest(form.of(Bulletin.of(release.title(), again))) : null;
        boolean equal =
                same
                        ? release.digest().equals(digest)
                        : compared.stream().allMatch(Compared::equal);
        return new Recomputation(id, moment, equal, release.digest(), digest, compared);
    }
}
