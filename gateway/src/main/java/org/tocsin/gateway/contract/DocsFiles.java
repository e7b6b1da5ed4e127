package org.tocsin.gateway.contract;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/** The files of the page at {@code /docs}, each read when somebody first asks for it. */
@Singleton
class DocsFiles {

    private static final String SWAGGER_UI = "META-INF/resources/webjars/swagger-ui/";
    private static final String OURS = "docs/";
    private static final String VERSION = "META-INF/maven/org.webjars/swagger-ui/pom.properties";

    private final Map<String, String> places;
    private final Map<String, Document> known = new ConcurrentHashMap<>();

    DocsFiles() {
        String theirs = SWAGGER_UI + version() + "/";
        this.places =
                Map.of(
                        "docs.html", OURS,
                        "docs.js", OURS,
                        "docs.css", OURS,
                        "swagger-ui-bundle.js", theirs,
                        "swagger-ui.css", theirs,
                        "oauth2-redirect.js", theirs);
    }

    Optional<Document> named(String file) {
        return Optional.ofNullable(places.get(file))
                .map(place -> known.computeIfAbsent(file, name -> Document.of(place + name)));
    }

    private static String version() {
        Properties properties = new Properties();
        try (InputStream in =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(VERSION)) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version");
    }
}
