package org.tocsin.hazard.search.persistence;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;

/**
 * Brings an index to where the register is, whatever it held before: from nothing it is built; else
 * all versions are compared. It relies on no mark of how far the index had come.
 */
final class Levelling {

    private static final Logger LOG = Logger.getLogger(Levelling.class);
    private static final int CHUNK = 500;
    private static final int VERSIONS = 5_000;

    private final RegisterIndex index;
    private final RegisterRows register;
    private final BooleanSupplier stopped;

    Levelling(RegisterIndex index, RegisterRows register, BooleanSupplier stopped) {
        this.index = index;
        this.register = register;
        this.stopped = stopped;
    }

    void run() throws IOException, SQLException {
        if (index.size() == 0 || !compare()) {
            build();
        }
        index.refresh();
        index.commit();
    }

    private void build() throws IOException, SQLException {
        index.clear();
        List<RegisterRow> rows = register.after(null, CHUNK);
        while (!rows.isEmpty()) {
            goOn();
            index.add(rows);
            rows = register.after(rows.getLast().id(), CHUNK);
        }
    }

    private void goOn() throws IOException {
        if (stopped.getAsBoolean()) {
            throw new InterruptedIOException("Stopped before all of the register was read");
        }
    }

    /** Whether that was enough: what the register no longer holds is found by its number only. */
    private boolean compare() throws IOException, SQLException {
        long hazards = 0;
        Map<UUID, Long> versions = register.versionsAfter(null, VERSIONS);
        while (!versions.isEmpty()) {
            goOn();
            List<UUID> outdated = index.outdated(versions);
            for (int from = 0; from < outdated.size(); from += CHUNK) {
                int to = Math.min(outdated.size(), from + CHUNK);
                index.put(register.of(outdated.subList(from, to)));
            }
            hazards += versions.size();
            UUID last = new ArrayList<>(versions.keySet()).getLast();
            versions = register.versionsAfter(last, VERSIONS);
        }
        index.refresh();
        if (index.size() > hazards) {
            LOG.warn("The search index holds more than the register: it is built anew");
            return false;
        }
        return true;
    }
}
