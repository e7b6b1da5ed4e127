package org.tocsin.inspection.checklist.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.Publication;
import org.tocsin.inspection.checklist.domain.Withdrawal;
import org.tocsin.inspection.checklist.persistence.ChecklistRepository;
import org.tocsin.platform.audit.AuditTrail;
import org.tocsin.platform.time.Moments;

/** Where the checklists of the library are kept: among the others, of no division. */
@ApplicationScoped
class LibraryShelf {

    private static final String PUBLISHER = "starter-library";

    private final ChecklistRepository checklists;
    private final AuditTrail audit;
    private final Clock clock;

    LibraryShelf(ChecklistRepository checklists, AuditTrail audit, Clock clock) {
        this.checklists = checklists;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @return whether it was new
     */
    @Transactional
    boolean put(LibraryFiles.Book book) {
        if (checklists.findById(book.id()) != null) {
            return false;
        }
        Publication now = new Publication(Moments.now(clock), PUBLISHER);
        Checklist checklist = Checklist.ofLibrary(book.id(), book.edition(), book.form(), now);
        checklists
                .current(Checklist.EVERYWHERE, checklist.code())
                .ifPresent(
                        before ->
                                before.withdraw(
                                        new Withdrawal(now.at(), PUBLISHER, null, checklist.id())));
        checklists.persist(checklist);
        checklists.flush();
        audit.record("publish", "checklist", checklist.id(), null, ChecklistSnapshot.of(checklist));
        return true;
    }
}
