package org.tocsin.platform.inbox;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Tells an event that cannot be applied from a moment in which nothing can be: database away, pool
 * exhausted, deadlock. The latter is never held against the event.
 */
final class Trouble {

    /** Connection, transaction rollback, operator intervention (a killed connection). */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "57", "70");

    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final int TOO_MANY_CONNECTIONS = 1040;

    private Trouble() {}

    static boolean passes(Throwable failure) {
        return passes(failure, Collections.newSetFromMap(new IdentityHashMap<>()));
    }

    private static boolean passes(Throwable failure, Set<Throwable> seen) {
        if (failure == null || !seen.add(failure)) {
            return false;
        }
        if (passesItself(failure) || passes(failure.getCause(), seen)) {
            return true;
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            if (passes(suppressed, seen)) {
                return true;
            }
        }
        return false;
    }

    private static boolean passesItself(Throwable failure) {
        return switch (failure) {
            case SQLTransientException _,
                    SQLRecoverableException _,
                    SQLNonTransientConnectionException _ ->
                    true;
            case SQLException sql -> passesByCode(sql);
            default -> false;
        };
    }

    /** Agroal's own refusals (no connection within the time) carry neither state nor code. */
    private static boolean passesByCode(SQLException failure) {
        String state = failure.getSQLState();
        int code = failure.getErrorCode();
        if (state == null) {
            return code == 0;
        }
        return code == LOCK_WAIT_TIMEOUT
                || code == DEADLOCK
                || code == TOO_MANY_CONNECTIONS
                || (state.length() >= 2 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }
}
