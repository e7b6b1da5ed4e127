package org.tocsin.inspection.checklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;

/**
 * The library as it ships. That it can be read and is published, {@link ChecklistApiTest} shows.
 */
class LibraryTest {

    private static List<CSVRecord> rows(String file) throws IOException {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader =
                new InputStreamReader(
                        LibraryTest.class.getResourceAsStream("/" + file),
                        StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        }
    }

    @Test
    void sevenSubjectsHaveFifteenToThirtyItemsInTwoLanguages() throws IOException {
        List<CSVRecord> items = rows("starter-checklist-items.csv");
        Map<String, Long> sizes =
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("checklist"), Collectors.counting()));

        assertThat(rows("starter-checklists.csv"))
                .extracting(row -> row.get("code"))
                .containsExactlyInAnyOrderElementsOf(sizes.keySet())
                .hasSize(7);
        assertThat(sizes.values()).allSatisfy(size -> assertThat(size).isBetween(15L, 30L));
        assertThat(items)
                .allSatisfy(
                        row -> {
                            assertThat(row.get("text")).isNotBlank();
                            assertThat(row.get("text_en")).isNotBlank();
                            assertThat(row.get("law").isBlank())
                                    .isEqualTo(row.get("article").isBlank());
                        });
    }

    @Test
    void articlesExistInTheLawAndNoSentenceIsTakenFromTheData() throws IOException {
        Path data = RealServers.root().resolve("../shared/data").normalize();
        assumeThat(data)
                .as("../shared/data is not there, so nothing can be compared with it")
                .exists();
        String law = Files.readString(data.resolve("law/work-safety-law-2021.md"));
        String filed =
                new String(
                        Files.readAllBytes(data.resolve("self-check-findings.txt")),
                        StandardCharsets.UTF_8);

        for (CSVRecord row : rows("starter-checklist-items.csv")) {
            assertThat(law).contains(row.get("article"));
            assertThat(filed).doesNotContain(row.get("text"));
        }
    }
}
