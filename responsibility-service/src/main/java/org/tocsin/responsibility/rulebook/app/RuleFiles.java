package org.tocsin.responsibility.rulebook.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/** Reads rules that are written as data: a file that the city keeps, or the one that came along. */
@ApplicationScoped
public class RuleFiles {

    private final ObjectMapper json;

    RuleFiles(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param place path of a file, else of a resource on the classpath
     * @throws IllegalStateException where there are no such rules, so that nothing starts without
     */
    public <T> T read(String place, TypeReference<T> type) {
        try (InputStream rules = open(place)) {
            return json.readValue(rules, type);
        } catch (IOException e) {
            throw new IllegalStateException("The rules in " + place + " cannot be read", e);
        }
    }

    private static InputStream open(String place) throws IOException {
        java.nio.file.Path file = java.nio.file.Path.of(place);
        if (Files.isRegularFile(file)) {
            return Files.newInputStream(file);
        }
        InputStream resource =
                Thread.currentThread().getContextClassLoader().getResourceAsStream(place);
        if (resource == null) {
            throw new java.io.FileNotFoundException(place);
        }
        return resource;
    }
}
