package org.tocsin.local.stack;

import java.util.Map;
import java.util.Optional;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/** Servers that somebody else runs, used instead of the embedded ones. */
public record Outside(
        Optional<Database> database, Optional<String> kafka, Optional<String> issuer) {

    /**
     * A MySQL-compatible server without a schema in its address, and an account that may create
     * schemas and users.
     */
    public record Database(String urlBase, String adminUser, String adminPassword) {}

    public static Outside none() {
        return new Outside(Optional.empty(), Optional.empty(), Optional.empty());
    }

    public static Outside from(Map<String, String> environment) {
        return new Outside(
                value(environment, "TOCSIN_DB_URL_BASE").map(base -> database(base, environment)),
                value(environment, "TOCSIN_KAFKA"),
                value(environment, "TOCSIN_OIDC_ISSUER"));
    }

    private static Database database(String base, Map<String, String> environment) {
        Optional<String> user = value(environment, "TOCSIN_DB_ADMIN_USER");
        if (!base.startsWith("jdbc:mysql://") || user.isEmpty()) {
            throw new LaunchFailure(
                    Sentence.of(
                            "TOCSIN_DB_URL_BASE 须为 jdbc:mysql://主机:端口（不带库名），并同时给出 TOCSIN_DB_ADMIN_USER 与 TOCSIN_DB_ADMIN_PASSWORD。",
                            "TOCSIN_DB_URL_BASE must be jdbc:mysql://host:port (without a schema) and comes with"
                                    + " TOCSIN_DB_ADMIN_USER and TOCSIN_DB_ADMIN_PASSWORD."));
        }
        return new Database(
                base.replaceAll("/+$", ""),
                user.get(),
                environment.getOrDefault("TOCSIN_DB_ADMIN_PASSWORD", ""));
    }

    private static Optional<String> value(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
    }

    /** Whether somebody else runs this part. */
    boolean replaces(Part part) {
        return switch (part) {
            case MARIADB -> database.isPresent();
            case KAFKA -> kafka.isPresent();
            case KEYCLOAK -> issuer.isPresent();
            default -> false;
        };
    }
}
