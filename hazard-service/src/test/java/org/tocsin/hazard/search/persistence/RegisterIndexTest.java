package org.tocsin.hazard.search.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.Query;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.hazard.search.persistence.RegisterRow.Handling;
import org.tocsin.hazard.search.persistence.RegisterRow.Scope;
import org.tocsin.hazard.search.persistence.RegisterRow.Spot;
import org.tocsin.hazard.search.persistence.RegisterRow.Times;
import org.tocsin.hazard.search.persistence.RegisterRow.Words;

/** The index on disk is worth keeping, and never trusted further than it deserves. */
class RegisterIndexTest {

    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final UUID ONE = new UUID(1, 1);
    private static final UUID OTHER = new UUID(2, 2);

    @TempDir Path directory;

    @Test
    void whatWasCommittedIsThereAfterARestart() throws IOException {
        try (RegisterIndex index = RegisterIndex.open(directory, false)) {
            index.put(List.of(row(ONE, 3, "990101001")));
        }
        try (RegisterIndex index = RegisterIndex.open(directory, false)) {
            assertThat(index.size()).isEqualTo(1);
            assertThat(index.outdated(Map.of(ONE, 3L, OTHER, 0L))).containsExactly(OTHER);
            assertThat(index.outdated(Map.of(ONE, 4L))).containsExactly(ONE);
        }
    }

    @Test
    void anIndexOfAnotherFormatIsBegunAnew() throws IOException {
        try (Directory files = FSDirectory.open(directory);
                IndexWriter writer = new IndexWriter(files, new IndexWriterConfig())) {
            writer.addDocument(HazardDocument.of(row(ONE, 0, "990101001")));
            writer.setLiveCommitData(Map.of("tocsin-format", "of old").entrySet());
            writer.commit();
        }
        try (RegisterIndex index = RegisterIndex.open(directory, false)) {
            assertThat(index.size()).isZero();
        }
    }

    @Test
    void anIndexIsKeptByOneOnly() throws IOException {
        try (RegisterIndex _ = RegisterIndex.open(directory, false)) {
            assertThatThrownBy(() -> RegisterIndex.open(directory, true))
                    .isInstanceOf(LockObtainFailedException.class);
        }
    }

    @Test
    void whatIsGoneFromTheRegisterIsGone() throws IOException {
        try (RegisterIndex index = RegisterIndex.open(directory, false)) {
            index.put(List.of(row(ONE, 0, "990101001"), row(OTHER, 0, "990101001")));
            index.remove(ONE);
            index.refresh();
            assertThat(index.size()).isEqualTo(1);
        }
    }

    /** A zone has its code outside its district's, so that the district is not one beginning. */
    @Test
    void aSubtreeIsNamedByBeginningsThatNoOtherDivisionShares() throws IOException {
        Set<String> known = Set.of("990101", "990101001", "990101002", "990171", "990102001");
        try (RegisterIndex index = RegisterIndex.open(directory, false)) {
            index.put(
                    List.of(
                            row(ONE, 0, "990101002"),
                            row(OTHER, 0, "990171"),
                            row(new UUID(3, 3), 0, "990102001")));
            index.refresh();

            List<String> district = List.of("990101", "990101001", "990101002", "990171");
            assertThat(found(index, Divisions.covering(district, known))).isEqualTo(2);
            assertThat(found(index, Divisions.covering(List.of("990102001"), known))).isEqualTo(1);
            assertThat(found(index, Divisions.covering(List.copyOf(known), known))).isEqualTo(3);
            assertThat(found(index, Divisions.covering(List.of(), known))).isZero();
            assertThat(Divisions.covering(List.copyOf(known), known).toString())
                    .isEqualTo("divisionPrefix:(99)");
        }
    }

    private static int found(RegisterIndex index, Query query) throws IOException {
        return index.read(searcher -> searcher.count(query));
    }

    private static RegisterRow row(UUID id, long version, String division) {
        return new RegisterRow(
                id,
                version,
                "YH-990101-2026-000001",
                new Scope(ONE, division, null, null, "somebody"),
                new Spot(null, null, null, false, false, false),
                "GENERAL",
                "REPORTED",
                "EXPERT",
                null,
                null,
                new Handling(NOW, null, false),
                new Times(NOW, NOW, NOW),
                new Words(null, null, "通道堆放杂物"));
    }
}
