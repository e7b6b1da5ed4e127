package org.tocsin.accident.document.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import org.tocsin.accident.document.domain.Document;
import org.tocsin.accident.document.domain.DocumentSnapshot;
import org.tocsin.accident.document.domain.DocumentSubject;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;

/** The documents of a record, page by page, to those who have found the record before. */
@ApplicationScoped
public class DocumentPages {

    private static final SortKeys<Document> SORT =
            SortKeys.of(Document.class, "d", "uploadedAt", Document::id)
                    .with(
                            "uploadedAt",
                            "d.sender.at",
                            d -> d.snapshot().sender().at(),
                            Instant::parse);

    private final Keyset keyset;

    DocumentPages(Keyset keyset) {
        this.keyset = keyset;
    }

    @Transactional
    public Page<DocumentSnapshot> of(DocumentSubject subject, PageParams params) {
        Clause where =
                Clause.of("d.subject.kind = :kind", "kind", subject.kind())
                        .and(Clause.of("d.subject.id = :subject", "subject", subject.id()));
        return keyset.page(params, SORT, where).map(Document::snapshot);
    }
}
