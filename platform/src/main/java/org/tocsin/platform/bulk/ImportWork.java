package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import org.tocsin.platform.bulk.ImportRun.Reading;

/** Does an import for the present caller, whether a request waits for it or not. */
@ApplicationScoped
class ImportWork {

    private final ObjectMapper json;
    private final Validator validator;
    private final Transactions transactions;

    ImportWork(ObjectMapper json, Validator validator, Transactions transactions) {
        this.json = json;
        this.validator = validator;
        this.transactions = transactions;
    }

    /** Called after each chunk; what it throws ends the import. */
    @FunctionalInterface
    interface Watch {

        Watch NONE = () -> {};

        void chunkDone();
    }

    /**
     * @throws org.tocsin.platform.problem.Refusal if the body is no import at all
     */
    <C> ImportResult run(
            BulkImport<C> what, ImportOrder order, ImportBody body, Tally tally, Watch watch)
            throws IOException {
        ImportHandler<C> handler =
                order.validateOnly()
                        ? what.trial(order.parameters())
                        : what.begin(order.parameters());
        var writer = new ChunkWriter<>(handler, transactions, tally);
        ObjectReader commands = reader(what.rowType());
        try (var readings = new ImportBody.Readings(body)) {
            Reading<C> reading =
                    wanted ->
                            new RowReader<>(
                                    source(what, order, readings.next()),
                                    commands,
                                    validator,
                                    tally,
                                    wanted);
            var run = new ImportRun<>(reading, writer, transactions, tally, watch, what.chunk());
            if (order.mode() == ImportMode.PARTIAL && !order.validateOnly()) {
                run.keepGoodRows();
            } else {
                run.allOrNothing(!order.validateOnly());
            }
        }
        return tally.result(order.mode(), order.validateOnly());
    }

    private RawRow.Source source(BulkImport<?> what, ImportOrder order, InputStream body)
            throws IOException {
        ObjectReader trees =
                json.reader()
                        .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .with(JsonNodeFactory.withExactBigDecimals(true));
        return switch (order.format()) {
            case CSV -> new CsvRows(body, Columns.of(json, what.rowType()), order.neutralised());
            case NDJSON ->
                    new NdjsonRows(
                            body, trees.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
            case JSON -> new JsonArrayRows(body, trees);
            case TEXT -> new TextRows(body, what.lines(order.parameters()));
        };
    }

    private ObjectReader reader(Class<?> type) {
        return json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
