package org.tocsin.platform.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.testing.RealServers;

/** Who programmed against the last release can go on. */
class ReleasedContractTest {

    private static final String NOTES =
            """
            security: [{oidc: []}]
            paths:
              /api/v1/notes:
                get: {x-roles: [auditor, leader], responses: {}}
                post: {responses: {}}
            """;

    private static final String TOPICS =
            """
            {"partitions": 4, "topics": [{"name": "tocsin.note", "compacted": false}, {"name": "tocsin.other"}]}
            """;

    private static final String EVENT =
            """
            {
              "type": "object", "description": "said",
              "required": ["id", "mood", "text"],
              "properties": {
                "id": {"type": "string", "format": "uuid"},
                "mood": {"enum": ["CALM", "ALARMED"]},
                "text": {"type": ["string", "null"], "maxLength": 100},
                "counts": {"type": "object", "additionalProperties": {"type": "integer"}}
              },
              "examples": [{}]
            }
            """;

    @TempDir Path docs;

    private ReleasedContract release;

    @BeforeEach
    void writeARelease() throws IOException {
        Files.createDirectories(docs.resolve("openapi"));
        Files.createDirectories(docs.resolve("events/tocsin.note"));
        Files.writeString(contract(), NOTES);
        Files.writeString(topics(), TOPICS);
        Files.writeString(event(), EVENT);
        release = new ReleasedContract(docs);
        release.release();
    }

    private Path contract() {
        return docs.resolve("openapi/tocsin.yaml");
    }

    private Path topics() {
        return docs.resolve("events/topics.json");
    }

    private Path event() {
        return docs.resolve("events/tocsin.note/note.said.v1.json");
    }

    @Test
    void nothingBreaksTheCallersOfTheLastRelease() throws IOException {
        var last = new ReleasedContract(RealServers.root().resolve("docs"));
        if (Boolean.getBoolean(ReleasedContract.RELEASE)) {
            last.release();
        }
        assertThat(last.broken()).isEmpty();
        assertThat(last.acceptedInVain()).isEmpty();
    }

    @Test
    void aBreakIsFoundUntilItIsAccepted() throws IOException {
        Files.writeString(
                contract(),
                NOTES.replace("[auditor, leader]", "[leader]").replace("post:", "put:"));
        assertThat(release.broken())
                .containsExactly(
                        "GET /api/v1/notes is closed to auditor", "POST /api/v1/notes is gone");

        Files.writeString(
                docs.resolve("openapi/released/accepted-breaks.txt"),
                "POST /api/v1/notes is gone\n\nPUT /api/v1/notes is gone\n");
        assertThat(release.broken()).containsExactly("GET /api/v1/notes is closed to auditor");
        assertThat(release.acceptedInVain()).containsExactly("PUT /api/v1/notes is gone");

        release.release();
        assertThat(release.broken()).isEmpty();
        assertThat(release.acceptedInVain()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"text\": {|\"words\": {|.text is gone",
                "[\"string\", \"null\"]|\"string\"|.text changed its type",
                "[\"string\", \"null\"]|[\"string\", \"null\", \"integer\"]|.text changed its type",
                "\"uuid\"|\"date\"|.id has another format",
                "[\"CALM\", \"ALARMED\"]|[\"CALM\"]|.mood no longer takes ALARMED",
                "[\"id\", \"mood\", \"text\"]|[\"id\", \"mood\"]|.text may now be absent",
                "100|50|.text is bound more narrowly by maxLength",
                "100|100, \"pattern\": \"x\"|.text has another pattern",
                "\"integer\"|\"string\"|.counts{} changed its type"
            })
    void whatATypeOfEventLosesIsFound(String from, String to, String finding) throws IOException {
        assertThat(EVENT).contains(from);
        Files.writeString(event(), EVENT.replace(from, to));

        assertThat(release.broken())
                .isNotEmpty()
                .anyMatch(found -> found.contains("event tocsin.note/note.said.v1" + finding));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"mood\": {|\"more\": {\"type\": \"string\"}, \"mood\": {",
                "\"id\", \"mood\", \"text\"]|\"id\", \"mood\", \"text\", \"counts\"]",
                "[\"CALM\", \"ALARMED\"]|[\"CALM\", \"ALARMED\", \"SAD\"]",
                "100|1000",
                "\"said\"|\"written\"",
                "[{}]|[{\"id\": 1}]"
            })
    void whatATypeOfEventGainsIsNoBreak(String from, String to) throws IOException {
        assertThat(EVENT).contains(from);
        Files.writeString(event(), EVENT.replace(from, to));

        assertThat(release.broken()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tocsin.other|tocsin.third|topic tocsin.other is gone",
                "\"compacted\": false|\"compacted\": true|topic tocsin.note is kept in another way",
                "4|8|the number of partitions changed: what was in order no longer is"
            })
    void whatATopicLosesIsFound(String from, String to, String finding) throws IOException {
        Files.writeString(topics(), TOPICS.replace(from, to));

        assertThat(release.broken()).containsExactly(finding);
    }

    @Test
    void aTypeOfEventThatVanishesIsFound() throws IOException {
        Files.move(event(), event().resolveSibling("note.said.v2.json"));

        assertThat(release.broken()).containsExactly("event tocsin.note/note.said.v1 is gone");
    }
}
