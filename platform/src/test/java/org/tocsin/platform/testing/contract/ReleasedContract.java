package org.tocsin.platform.testing.contract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The merged contract of the last release, {@code docs/openapi/released/tocsin.yaml}: a copy made
 * when a release is. What breaks its callers must stand, line by line, in {@code
 * accepted-breaks.txt} beside it, which is emptied with the next release.
 */
final class ReleasedContract {

    private final Path released;
    private final Path accepted;
    private final Path current;

    /**
     * @param contracts the directory {@code docs/openapi}
     */
    ReleasedContract(Path contracts) {
        this.released = contracts.resolve("released/tocsin.yaml");
        this.accepted = contracts.resolve("released/accepted-breaks.txt");
        this.current = MergedContract.file(contracts);
    }

    /** What breaks callers of the release and was not accepted; nothing before the first one. */
    List<String> broken() throws IOException {
        List<String> broken = new ArrayList<>(all());
        broken.removeAll(accepted());
        return broken;
    }

    /** What was accepted and breaks nothing, so that the list cannot hide a later break. */
    List<String> acceptedInVain() throws IOException {
        List<String> vain = new ArrayList<>(accepted());
        vain.removeAll(all());
        return vain;
    }

    private List<String> all() throws IOException {
        return Files.exists(released)
                ? Compatibility.broken(MergedContract.read(released), MergedContract.read(current))
                : List.of();
    }

    private List<String> accepted() throws IOException {
        return Files.exists(accepted)
                ? Files.readAllLines(accepted).stream().filter(line -> !line.isBlank()).toList()
                : List.of();
    }
}
