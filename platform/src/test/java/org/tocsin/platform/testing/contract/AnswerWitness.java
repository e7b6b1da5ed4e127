package org.tocsin.platform.testing.contract;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tocsin.platform.testing.RealServers;

/**
 * Compares every answer that a service gives to a test with the service's committed contract,
 * whether or not the test thought of it. With {@code -Dtocsin.contract.findings=<file>} it appends
 * what it finds there; without, it does nothing.
 */
public final class AnswerWitness implements QuarkusTestBeforeEachCallback {

    private static final String FINDINGS = "tocsin.contract.findings";
    private static final Set<Integer> BODILESS = Set.of(204, 304);

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        if (System.getProperty(FINDINGS) != null
                && RestAssured.filters().stream().noneMatch(Held.class::isInstance)) {
            Path contract =
                    RealServers.root()
                            .resolve("docs/openapi")
                            .resolve(
                                    ConfigProvider.getConfig()
                                                    .getOptionalValue(
                                                            "quarkus.application.name",
                                                            String.class)
                                                    .orElse("none")
                                            + ".yaml");
            if (Files.exists(contract)) {
                try {
                    RestAssured.filters(new Held(AnswerContract.of(contract)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private record Held(AnswerContract contract) implements Filter {

        @Override
        public Response filter(
                FilterableRequestSpecification request,
                FilterableResponseSpecification expected,
                FilterContext context) {
            Response response = context.next(request, expected);
            if (!request.getMethod().equals("HEAD")) {
                String media = response.getContentType();
                boolean read =
                        media == null
                                || media.isBlank()
                                || (media.contains("json") && !media.contains("ndjson"));
                boolean empty = BODILESS.contains(response.statusCode());
                String body = empty ? "" : read ? response.getBody().asString() : null;
                report(
                        contract.faults(
                                request.getMethod(),
                                URI.create(request.getURI()).getRawPath(),
                                response.statusCode(),
                                response::getHeader,
                                body));
            }
            return response;
        }

        private static void report(List<String> faults) {
            if (!faults.isEmpty()) {
                try {
                    Files.write(
                            Path.of(System.getProperty(FINDINGS)),
                            faults,
                            StandardCharsets.UTF_8,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.APPEND);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }
}
