package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.tocsin.local.realm.SecretFile;

/** The files of one running suite: data, logs, what runs, and its secrets. */
public record Home(Path directory) {

    public Home {
        directory = directory.toAbsolutePath().normalize();
    }

    public Path data(Part part) {
        return directory.resolve("data").resolve(part.label());
    }

    public Path allData() {
        return directory.resolve("data");
    }

    public Path logs() {
        return directory.resolve("logs");
    }

    public Path log(Part part) {
        return logs().resolve(part.label() + ".log");
    }

    Path run(Part part) {
        return directory.resolve("run").resolve(part.label());
    }

    Path runs() {
        return directory.resolve("run");
    }

    /** The secret of that name, made when it is first asked for; readable by the owner alone. */
    public String secret(String name) {
        try {
            return SecretFile.readOrMake(directory.resolve("secrets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Path secrets() {
        return directory.resolve("secrets");
    }

    /** The demo people's signing keys. */
    public Path keys() {
        return directory.resolve("keys");
    }

    String clientSecret(String clientId) {
        return secret("client-" + clientId);
    }

    /** What time it is for the services. */
    public SuiteClock clock() {
        return new SuiteClock(directory.resolve("data").resolve("clock"));
    }

    Path lock() {
        return directory.resolve(".lock");
    }
}
