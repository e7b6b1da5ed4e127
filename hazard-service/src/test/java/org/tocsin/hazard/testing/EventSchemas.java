package org.tocsin.hazard.testing;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.platform.testing.RealServers;

/** The published schemas of events, {@code docs/events}. */
public final class EventSchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private EventSchemas() {}

    /** What the schema of the type says against this payload; nothing if it is as published. */
    public static List<String> faults(String topic, String type, String payload) {
        return REGISTRY
                .getSchema(text(topic, type))
                .validate(
                        payload,
                        InputFormat.JSON,
                        context ->
                                context.executionConfig(
                                        config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    public static String text(String topic, String type) {
        try {
            return Files.readString(directory(topic).resolve(type + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path directory(String topic) {
        return RealServers.root().resolve("docs/events").resolve(topic);
    }
}
