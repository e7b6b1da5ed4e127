package org.tocsin.platform.bulk;

import java.util.List;

/**
 * What a service does with the rows of an import. Runs in the transaction of the row's chunk; a
 * {@link org.tocsin.platform.problem.Refusal} thrown for a row becomes an error of that row. A row
 * may be handled again after a rollback, so handlers keep no count of their own.
 *
 * @param <C> the command record that a row is mapped to
 */
@FunctionalInterface
public interface ImportHandler<C> {

    /** What became of a row that was accepted. */
    enum Outcome {
        CREATED,
        /** An existing record was changed. */
        UPDATED,
        /** The same record is here already, usually found by its external id. */
        UNCHANGED
    }

    Outcome handle(C command);

    /**
     * Called before the rows of a chunk, in the same transaction: to look up at once what all of
     * them need.
     */
    default void prepare(List<C> chunk) {}
}
