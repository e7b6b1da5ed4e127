package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;

/**
 * A collection that takes many records at once. One bean per collection; it is also found by name
 * when an import goes on without the request that began it.
 *
 * @param <C> the command record that a row is mapped to; columns and fields it does not have are
 *     errors
 */
public interface BulkImport<C> {

    /** The collection's name in the API, for example {@code hazards}. */
    String collection();

    /**
     * Name of the collection in which its imports are found that go on after their request, for
     * example {@code hazard-imports}; by default every import is done within its request.
     */
    default Optional<String> jobs() {
        return Optional.empty();
    }

    Class<C> rowType();

    /** Takes the rows of one import, for the present caller; the transactions are not its own. */
    ImportHandler<C> begin();

    /**
     * The same for rows that are only validated: all that is written is taken back at the end. It
     * should hold nothing until then that others wait for, such as a series of numbers.
     */
    default ImportHandler<C> trial() {
        return begin();
    }

    /** Where the query of the import says what the rows are to be added to. */
    default ImportHandler<C> begin(Map<String, String> parameters) {
        return begin();
    }

    /** As {@link #trial()}, with what the query of the import says. */
    default ImportHandler<C> trial(Map<String, String> parameters) {
        return trial();
    }

    /**
     * Rows per transaction in partial mode; fewer where each of them takes long, because others
     * wait meanwhile for what the transaction holds.
     */
    default int chunk() {
        return ImportRun.CHUNK;
    }

    /**
     * Whether a row may refer to one that comes after it in the same body. The body then goes
     * through the spool directory and is read again, from its beginning, as long as rows are {@link
     * ImportHandler.Effect#LATER}: once for each step of the longest chain that points forward.
     */
    default boolean pointsForward() {
        return false;
    }

    /**
     * What a line of plain text means.
     *
     * @param parameters the query parameters that the collection adds to the common ones
     * @throws org.tocsin.platform.problem.Refusal if they do not say enough, or if the collection
     *     takes no plain text
     */
    default LineMapping lines(Map<String, String> parameters) {
        throw BulkFormat.unsupported();
    }

    /** From a line to the fields of a row. */
    @FunctionalInterface
    interface LineMapping {

        /**
         * @param number 1 for the first line
         * @param line without its terminator
         */
        ObjectNode fields(long number, String line);
    }
}
