package org.tocsin.inspection.checklist.app;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;

/**
 * Puts the checklists that ship with the service into the register, published and for everybody,
 * once: a start that finds them changes nothing. Read at start-up, so that a broken file is noticed
 * then.
 */
@ApplicationScoped
class StarterLibrary {

    private static final Logger LOG = Logger.getLogger(StarterLibrary.class);

    private final LibraryFiles files;
    private final LibraryShelf shelf;

    StarterLibrary(LibraryFiles files, LibraryShelf shelf) {
        this.files = files;
        this.shelf = shelf;
    }

    @Startup
    void fill() {
        long added = files.read().stream().filter(this::putUp).count();
        if (added > 0) {
            LOG.infof("%d checklists of the starter library published", added);
        }
    }

    private boolean putUp(LibraryFiles.Book book) {
        try {
            return shelf.put(book);
        } catch (ConstraintViolationException another) {
            LOG.debugf(another, "Another instance has published %s", book.form().code());
            return false;
        }
    }
}
