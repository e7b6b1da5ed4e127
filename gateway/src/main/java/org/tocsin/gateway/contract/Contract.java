package org.tocsin.gateway.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The suite's one OpenAPI document, {@code docs/openapi/tocsin.yaml}: as reviewed and committed,
 * not made here, but for the issuer whose tokens this gateway takes. As JSON it is made when
 * somebody first asks.
 */
@ApplicationScoped
public class Contract {

    private static final String FILE = "contract/openapi/tocsin.yaml";

    /** As the reviewed document names it. */
    private static final String LOCAL_ISSUER = "http://127.0.0.1:8180/realms/tocsin";

    private static final Pattern PATH =
            Pattern.compile("^  /api/v1/(public/[a-z-]+|[a-z-]+)", Pattern.MULTILINE);

    private final ObjectMapper mapper;
    private final Document yaml;
    private final Set<String> collections;
    private Document json;

    Contract(ObjectMapper mapper, @ConfigProperty(name = "tocsin.landing.issuer") String issuer) {
        String text =
                new String(Document.of(FILE).content(), StandardCharsets.UTF_8)
                        .replace(LOCAL_ISSUER, issuer);
        this.mapper = mapper;
        this.yaml = new Document(text.getBytes(StandardCharsets.UTF_8));
        this.collections =
                PATH.matcher(text)
                        .results()
                        .map(path -> path.group(1))
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether anything is described below {@code /api/v1/<collection>}. */
    public boolean describes(String collection) {
        return collections.contains(collection);
    }

    Document yaml() {
        return yaml;
    }

    synchronized Document json() {
        if (json == null) {
            try {
                json =
                        new Document(
                                mapper.writeValueAsBytes(
                                        new YAMLMapper().readTree(yaml.content())));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return json;
    }
}
