package org.tocsin.inspection.checklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.persistence.ChecklistRepository;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** Looks up checklists for the present caller. */
@ApplicationScoped
public class ChecklistQueries {

    private static final SortKeys<Checklist> SORT =
            SortKeys.of(Checklist.class, "c", "code", Checklist::id)
                    .with("code", "c.code", Checklist::code, code -> code)
                    .with("edition", "c.edition", Checklist::edition, Integer::valueOf)
                    .with("updatedAt", "c.updatedAt", Checklist::updatedAt, Instant::parse);

    private final ChecklistRepository checklists;
    private final ChecklistFiles files;
    private final Keyset keyset;

    ChecklistQueries(ChecklistRepository checklists, ChecklistFiles files, Keyset keyset) {
        this.checklists = checklists;
        this.files = files;
        this.keyset = keyset;
    }

    @Transactional
    public ChecklistFile single(UUID id) {
        return files.open(checklists.require(id));
    }

    @Transactional
    public Page<Checklist> page(PageParams params, ChecklistSearch search) {
        return keyset.page(params, SORT, where(search));
    }

    /** All that match, for exports. */
    public Stream<Checklist> all(PageParams params, ChecklistSearch search) {
        return keyset.stream(params, SORT, where(search), checklist -> checklist);
    }

    private Clause where(ChecklistSearch search) {
        Clause where =
                checklists
                        .visible()
                        .and(Clause.ifPresent(search.code(), "c.code = :code", "code"))
                        .and(Clause.ifPresent(search.status(), "c.status = :status", "status"))
                        .and(
                                Clause.ifPresent(
                                        search.subject(), "c.head.subject = :subject", "subject"));
        if (search.division() != null) {
            where = where.and(checklists.within(search.division()));
        }
        return search.text() == null
                ? where
                : where.and(
                        Clause.of(
                                "locate(lower(:text), lower(c.head.title)) > 0"
                                        + " or locate(lower(:text), lower(coalesce(c.head.titleEn, ''))) > 0",
                                "text",
                                search.text()));
    }
}
