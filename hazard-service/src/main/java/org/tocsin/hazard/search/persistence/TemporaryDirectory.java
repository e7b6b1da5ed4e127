package org.tocsin.hazard.search.persistence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** A directory that is made when it is needed and removed with what is in it. */
final class TemporaryDirectory {

    private static final Logger LOG = Logger.getLogger(TemporaryDirectory.class);

    private Path made;

    Path path() throws IOException {
        if (made == null) {
            made = Files.createTempDirectory("tocsin-search");
        }
        return made;
    }

    void remove() {
        if (made == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(made)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            LOG.debugf(left, "%s is left behind", made);
        }
    }
}
