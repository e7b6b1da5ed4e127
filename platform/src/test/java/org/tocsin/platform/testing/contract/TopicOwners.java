package org.tocsin.platform.testing.contract;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Which service publishes on a topic: what the gateway's feed checks each event against. */
final class TopicOwners {

    private static final String SETTINGS = "gateway/src/main/resources/application.properties";
    private static final String OWNER = "tocsin.feed.topics.";

    private final Map<String, String> owners = new TreeMap<>();

    /**
     * @param root the directory of the whole suite
     */
    TopicOwners(Path root) throws IOException {
        Properties settings = new Properties();
        settings.load(new StringReader(Files.readString(root.resolve(SETTINGS))));
        for (String name : settings.stringPropertyNames()) {
            if (name.startsWith(OWNER)) {
                String topic = name.substring(OWNER.length()).replace("\"", "");
                owners.put(topic, settings.getProperty(name));
            }
        }
    }

    /** Its CloudEvents source, for example {@code /hazard-service}. */
    Optional<String> of(String topic) {
        return Optional.ofNullable(owners.get(topic));
    }
}
