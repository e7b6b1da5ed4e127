package org.tocsin.local.servers;

import java.nio.file.Path;

/**
 * Where a server keeps its files, where it listens, and how long it lives. The log lies beside the
 * directory.
 */
public record Place(Path directory, int port, Lifetime lifetime) {

    Path log(String name) {
        return directory.toAbsolutePath().resolveSibling(name + ".log");
    }
}
