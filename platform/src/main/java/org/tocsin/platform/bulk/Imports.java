package org.tocsin.platform.bulk;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.platform.problem.Language;

/**
 * Takes many records at once: streamed, in constant memory, with an error for each row that is not
 * accepted.
 *
 * <pre>{@code
 * @POST @Path("/imports") @RolesAllowed("bureau-officer")
 * @Consumes({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON, MediaType.APPLICATION_JSON})
 * public Response importAll(@BeanParam ImportParams params, InputStream body) {
 *     return imports.run(ReportHazard.class, params, body, register::importRow);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Imports {

    private final ObjectMapper json;
    private final Validator validator;
    private final Transactions transactions;
    private final HttpHeaders headers;
    private final ImportAnswer answer;
    private final int maxErrors;

    Imports(
            ObjectMapper json,
            Validator validator,
            Transactions transactions,
            HttpHeaders headers,
            ImportAnswer answer,
            @ConfigProperty(name = "tocsin.bulk.max-errors", defaultValue = "1000") int maxErrors) {
        this.json = json;
        this.validator = validator;
        this.transactions = transactions;
        this.headers = headers;
        this.answer = answer;
        this.maxErrors = maxErrors;
    }

    /**
     * @param type the command record that each row is mapped to; columns and fields it does not
     *     have are errors
     * @return 201 with the {@link ImportResult} if records came into being, else 200; 422 with the
     *     errors in atomic mode if a row was rejected
     */
    public <C> Response run(
            Class<C> type, ImportParams params, InputStream body, ImportHandler<C> handler) {
        ImportMode mode = params.mode();
        Locale locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        Tally tally = new Tally(locale, maxErrors);
        try {
            var rows = new RowReader<C>(source(type, params, body), reader(type), validator, tally);
            var writer = new ChunkWriter<>(handler, transactions, tally);
            var run = new ImportRun<>(rows, writer, transactions, tally);
            if (mode == ImportMode.PARTIAL && !params.validateOnly()) {
                run.keepGoodRows();
            } else {
                run.allOrNothing(!params.validateOnly());
            }
        } catch (IOException broken) {
            throw new java.io.UncheckedIOException(broken);
        }
        return answer.of(tally.result(mode, params.validateOnly()), locale);
    }

    private RawRow.Source source(Class<?> type, ImportParams params, InputStream body)
            throws IOException {
        ObjectReader trees =
                json.reader()
                        .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
                        .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                        .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                        .without(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                        .with(JsonNodeFactory.withExactBigDecimals(true));
        return switch (BulkFormat.ofBody(headers.getMediaType())) {
            case CSV -> new CsvRows(body, Columns.of(json, type), params.neutralised());
            case NDJSON ->
                    new NdjsonRows(
                            body, trees.with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
            case JSON -> new JsonArrayRows(body, trees);
        };
    }

    private ObjectReader reader(Class<?> type) {
        return json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }
}
