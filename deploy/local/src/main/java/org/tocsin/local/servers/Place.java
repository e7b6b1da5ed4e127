package org.tocsin.local.servers;

import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * Where a server keeps its files, where it listens, and how long it lives. The log lies beside the
 * directory unless given. {@code born} hears of the process as soon as it exists, long before it is
 * ready.
 */
public record Place(Path directory, int port, Lifetime lifetime, Path logs, Consumer<Child> born) {

    public Place(Path directory, int port, Lifetime lifetime) {
        this(directory, port, lifetime, directory.toAbsolutePath().getParent(), _ -> {});
    }

    Path log(String name) {
        return logs.toAbsolutePath().resolve(name + ".log");
    }
}
