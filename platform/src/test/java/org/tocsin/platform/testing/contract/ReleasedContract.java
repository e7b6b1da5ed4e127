package org.tocsin.platform.testing.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/**
 * What the last release promised: {@code docs/openapi/released/tocsin.yaml}, the merged contract,
 * and {@code events.json} beside it. What breaks callers or consumers must stand, line by line, in
 * {@code accepted-breaks.txt}, which is emptied with the next release.
 */
final class ReleasedContract {

    /** With it the tests write what is promised from now on. */
    static final String RELEASE = "tocsin.contract.release";

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path released;
    private final Path releasedEvents;
    private final Path accepted;
    private final Path current;
    private final Path events;

    /**
     * @param docs the directory {@code docs}
     */
    ReleasedContract(Path docs) {
        Path contracts = docs.resolve("openapi");
        this.released = contracts.resolve("released/tocsin.yaml");
        this.releasedEvents = contracts.resolve("released/events.json");
        this.accepted = contracts.resolve("released/accepted-breaks.txt");
        this.current = MergedContract.file(contracts);
        this.events = docs.resolve("events");
    }

    /** What breaks callers of the release and was not accepted. */
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

    /** From now on this is what is promised. */
    void release() throws IOException {
        Files.createDirectories(released.getParent());
        Files.copy(current, released, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(
                releasedEvents, JSON.writeValueAsString(ReleasedEvents.of(events)) + "\n");
        Files.writeString(accepted, "");
    }

    private List<String> all() throws IOException {
        List<String> broken =
                new ArrayList<>(
                        Compatibility.broken(
                                MergedContract.read(released), MergedContract.read(current)));
        broken.addAll(
                ReleasedEvents.broken(
                        JSON.readTree(Files.readString(releasedEvents)),
                        ReleasedEvents.of(events)));
        return broken;
    }

    private List<String> accepted() throws IOException {
        return Files.readAllLines(accepted).stream().filter(line -> !line.isBlank()).toList();
    }
}
