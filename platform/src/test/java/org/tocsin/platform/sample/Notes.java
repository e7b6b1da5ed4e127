package org.tocsin.platform.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.http.IfMatch;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.paging.Keyset;
import org.tocsin.platform.paging.Page;
import org.tocsin.platform.paging.PageParams;
import org.tocsin.platform.paging.SortKeys;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Notes as a service would keep them. */
@ApplicationScoped
class Notes {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("n.division", "n.industry", "n.unitId", "n.grid");
    private static final SortKeys<Note> SORT =
            SortKeys.of(Note.class, "n", "-writtenAt", Note::id)
                    .with("writtenAt", "n.writtenAt", Note::writtenAt, Instant::parse)
                    .with("text", "n.text", Note::text, text -> text);

    private final EntityManager entities;
    private final Keyset keyset;
    private final Jurisdiction jurisdiction;
    private final AuditTrail audit;
    private final Clock clock;

    Notes(
            EntityManager entities,
            Keyset keyset,
            Jurisdiction jurisdiction,
            AuditTrail audit,
            Clock clock) {
        this.entities = entities;
        this.keyset = keyset;
        this.jurisdiction = jurisdiction;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    Note write(NewNote command) {
        if (!jurisdiction.isKnown(command.division())) {
            throw new Refusal.NotFound("division", command.division());
        }
        Note note = new Note(Ids.next(), command.division(), command.text(), Moments.now(clock));
        note.unitId = command.unitId();
        note.industry = command.industry();
        note.grid = command.grid();
        entities.persist(note);
        audit.record("write-note", "note", note.id(), null, note.text());
        return note;
    }

    @Transactional
    Note rewrite(UUID id, IfMatch expected, String text) {
        Note note = require(id);
        expected.check("note", id, note.version);
        note.text = text;
        entities.flush();
        return note;
    }

    @Transactional
    Note require(UUID id) {
        Clause clause = Clause.of("n.id = :id", "id", id).and(jurisdiction.of(COLUMNS));
        var query = entities.createQuery("from Note n where " + clause.hql(), Note.class);
        clause.parameters().forEach(query::setParameter);
        return query.getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refusal.NotFound("note", id));
    }

    @Transactional
    Page<Note> page(PageParams params, String division) {
        Clause within = division == null ? Clause.ALL : jurisdiction.within("n.division", division);
        return keyset.page(params, SORT, jurisdiction.of(COLUMNS).and(within));
    }

    Stream<String> all(PageParams params) {
        return keyset.stream(params, SORT, jurisdiction.of(COLUMNS), Note::text);
    }
}
