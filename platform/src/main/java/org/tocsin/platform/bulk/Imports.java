package org.tocsin.platform.bulk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.tocsin.platform.problem.Language;

/**
 * Takes many records at once: streamed, in constant memory, with an error for each row that is not
 * accepted.
 *
 * <pre>{@code
 * @POST @Path("/imports") @RolesAllowed("bureau-officer")
 * @Consumes({BulkFormat.TEXT_CSV, BulkFormat.APPLICATION_NDJSON, MediaType.APPLICATION_JSON})
 * public Response importAll(@BeanParam ImportParams params, InputStream body) {
 *     return imports.take(accidents, params, Map.of(), body);
 * }
 * }</pre>
 */
@ApplicationScoped
public class Imports {

    private final ImportWork work;
    private final ImportIntake intake;
    private final HttpHeaders headers;
    private final ImportAnswer answer;
    private final int maxErrors;

    Imports(
            ImportWork work,
            ImportIntake intake,
            HttpHeaders headers,
            ImportAnswer answer,
            BulkSettings settings) {
        this.work = work;
        this.intake = intake;
        this.headers = headers;
        this.answer = answer;
        this.maxErrors = settings.maxErrors();
    }

    /**
     * @param parameters query parameters of the collection, for its {@link BulkImport#lines}
     * @return 202 with the address of its {@link ImportStatus} if the caller prefers so or the body
     *     is announced as very long; 201 with the {@link ImportResult} if records came into being,
     *     else 200; 422 with the errors in atomic mode if a row was rejected
     */
    public Response take(
            BulkImport<?> what,
            ImportParams params,
            Map<String, String> parameters,
            InputStream body) {
        Locale locale = Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
        ImportOrder order =
                new ImportOrder(
                        BulkFormat.ofBody(headers.getMediaType()),
                        params.mode(),
                        params.validateOnly(),
                        params.neutralised(),
                        locale.toLanguageTag(),
                        parameters);
        try {
            if (intake.isDueFor(what, headers)) {
                return intake.accept(what, order, body);
            }
            Tally tally = new Tally(locale, maxErrors);
            ImportResult result =
                    what.pointsForward()
                            ? intake.withBody(body, again -> run(what, order, again, tally))
                            : run(what, order, ImportBody.once(body), tally);
            return answer.of(result, locale);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ImportResult run(BulkImport<?> what, ImportOrder order, ImportBody body, Tally tally)
            throws IOException {
        return work.run(what, order, body, tally, ImportWork.Watch.NONE);
    }
}
