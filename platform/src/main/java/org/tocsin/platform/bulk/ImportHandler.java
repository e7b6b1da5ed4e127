package org.tocsin.platform.bulk;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;

/**
 * What a service does with the rows of an import. Runs in the transaction of the row's chunk; a
 * {@link org.tocsin.platform.problem.Refusal} thrown for a row becomes an error of that row. A row
 * may be handled again after a rollback, so handlers keep no count of their own.
 *
 * @param <C> the command record that a row is mapped to
 */
@FunctionalInterface
public interface ImportHandler<C> {

    /** What can become of a row that is accepted. */
    enum Effect {
        CREATED,
        /** An existing record was changed. */
        UPDATED,
        /** The same record is here already, usually found by its external id. */
        UNCHANGED,
        /** What it refers to may come with a later row: it is offered again after those. */
        LATER
    }

    /**
     * What became of a row that was accepted.
     *
     * @param id the new record, where the caller should learn of it
     * @param duplicateOf an earlier record that the new one may repeat; both are kept, people
     *     decide
     */
    record Outcome(Effect effect, @Nullable UUID id, @Nullable UUID duplicateOf) {

        public static final Outcome CREATED = new Outcome(Effect.CREATED, null, null);
        public static final Outcome UPDATED = new Outcome(Effect.UPDATED, null, null);
        public static final Outcome UNCHANGED = new Outcome(Effect.UNCHANGED, null, null);
        public static final Outcome LATER = new Outcome(Effect.LATER, null, null);

        public static Outcome created(UUID id, @Nullable UUID duplicateOf) {
            return new Outcome(Effect.CREATED, id, duplicateOf);
        }
    }

    Outcome handle(C command);

    /**
     * Called before the rows of a chunk, in the same transaction: to look up at once what all of
     * them need.
     */
    default void prepare(List<C> chunk) {}

    /**
     * From now on {@link Effect#LATER} is no answer: nothing that rows wait for is still to come.
     */
    default void last() {}
}
