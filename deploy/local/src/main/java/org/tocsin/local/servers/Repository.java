package org.tocsin.local.servers;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where things are in a checkout, whatever directory the process was started in. */
public record Repository(Path root) {

    /**
     * The {@code tocsin.root} system property, else the nearest directory upwards that holds the
     * launcher script.
     */
    public static Repository find() {
        String configured = System.getProperty("tocsin.root");
        if (configured != null && !configured.isBlank()) {
            return new Repository(Path.of(configured).toAbsolutePath().normalize());
        }
        Path start = Path.of("").toAbsolutePath();
        for (Path at = start; at != null; at = at.getParent()) {
            if (Files.isRegularFile(at.resolve("tocsin"))
                    && Files.isRegularFile(at.resolve("pom.xml"))) {
                return new Repository(at);
            }
        }
        throw new LaunchFailure(
                Sentence.of(
                        "在 %1$s 及其上级目录中找不到 tocsin 脚本；请在检出的代码目录中运行，或设置系统属性 tocsin.root。",
                        "No tocsin script in %1$s or above; run inside a checkout, or set the system property tocsin.root.",
                        start));
    }

    /** Everything the launcher makes: servers, data, logs, secrets. Never committed. */
    public Path state() {
        return root.resolve(".tocsin");
    }

    public Path servers() {
        return state().resolve("dist");
    }

    public Path topics() {
        return root.resolve("docs/events/topics.json");
    }

    /** The invented city of the local profile. */
    public Path divisions() {
        return root.resolve("deploy/local/divisions.csv");
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/tocsin-realm.json");
    }
}
