package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What enterprises really filed goes in line for line, is found, and is closed: each grade once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegisterToClosureTest {

    private static final String HAZARDS = "/api/v1/hazards";
    private static final String PHRASE = "消防通道";
    private static final String ORDER =
            """
            {"measure": "清空消防通道", "responsiblePerson": "王建国", "deadline": "2099-06-30"}
            """;
    private static final String MAJOR_ORDER =
            """
            {"measure": "改造消防通道", "responsiblePerson": "王建国", "deadline": "2099-06-30",
             "assurances": {"responsibility": "王建国", "measures": "改造", "funds": "2 万元",
                            "timeLimit": "30 日", "contingencyPlan": "疏散预案"},
             "interimMeasures": "停用二号车间", "watcher": "李卫东"}
            """;

    private final Api enterprise = Suite.as("enterprise-a");
    private final Api bureau = Suite.as("bureau-a");
    private final Api department = Suite.as("department-a");
    private final Api leader = Suite.as("leader-a");
    private final String system = "lines-" + UUID.randomUUID();
    private List<String> lines;
    private List<JsonNode> found;

    @BeforeAll
    void twoThousandLinesAreImportedAndSearched() throws IOException {
        Path real = Suite.root().resolve("../shared/data/self-check-findings.txt");
        assumeTrue(Files.exists(real), "skipped: the real self-checks are not beside the project");
        lines = Files.readAllLines(real);
        Answer imported =
                enterprise.post(
                        "%s/imports?unitId=%s&importSource=%s&mode=partial"
                                .formatted(HAZARDS, City.ENTERPRISE_A, system),
                        "text/plain; charset=utf-8",
                        Files.readString(real));
        imported.expect(201);
        assertThat(imported.json().at("/created").asInt())
                .as(imported.body())
                .isEqualTo(lines.size());
        assertThat(imported.json().at("/duplicateCandidates").asInt()).isPositive();
        found = search();
    }

    @Test
    void theSearchFindsEveryLineThatHoldsThePhraseAndNoOther() {
        assertThat(found)
                .extracting(hazard -> hazard.at("/description").asText())
                .containsExactlyInAnyOrderElementsOf(
                        lines.stream().filter(line -> line.contains(PHRASE)).toList());
    }

    @Test
    void aGeneralHazardIsClosedByAnotherOfficerThanItsReviewer() {
        String hazard = HAZARDS + "/" + found.get(0).at("/id").asText();
        bureau.step(hazard, "verifications", "{}").expect(200);
        bureau.step(hazard, "rectification-orders", ORDER).expect(200);
        enterprise.step(hazard, "acknowledgements", "{}").expect(200);
        enterprise.step(hazard, "evidence", "{\"note\": \"已清空\"}").expect(200);
        department.step(hazard, "reviews", passed()).expect(200);

        assertThat(department.step(hazard, "closures", "{}").expect(422).text("/errors/0/code"))
                .isEqualTo("another-officer-needed");
        assertThat(bureau.step(hazard, "closures", "{}").expect(200).text("/status"))
                .isEqualTo("CLOSED");
    }

    @Test
    void aMajorHazardIsListedAndClosedByALeaderAfterItsDelisting() {
        String id = found.get(1).at("/id").asText();
        String hazard = HAZARDS + "/" + id;
        bureau.step(hazard, "verifications", "{\"grade\": \"MAJOR\"}").expect(200);
        assertThat(
                        bureau.step(hazard, "rectification-orders", ORDER)
                                .expect(422)
                                .json()
                                .at("/errors")
                                .size())
                .as("each of the seven that is missing")
                .isEqualTo(7);
        bureau.step(hazard, "rectification-orders", MAJOR_ORDER).expect(200);
        String listing = listed(id);
        enterprise.step(hazard, "evidence", "{\"note\": \"已改造\"}").expect(200);
        department.step(hazard, "reviews", passed()).expect(200);

        assertThat(leader.step(hazard, "closures", "{}").expect(422).text("/errors/0/code"))
                .isEqualTo("listing-active");
        delist(listing);
        assertThat(bureau.step(hazard, "closures", "{}").expect(422).text("/errors/0/code"))
                .isEqualTo("leader-needed");
        assertThat(leader.step(hazard, "closures", "{}").expect(200).text("/status"))
                .isEqualTo("CLOSED");
    }

    private String listed(String hazardId) {
        String proposal =
                """
                {"hazardId": "%s", "level": "COUNTY", "deadline": "2099-06-30",
                 "supervisingUnitId": "%s", "reason": "涉及夜班员工安全"}
                """
                        .formatted(hazardId, "01990000-0000-7000-8000-0000000000a2");
        String listing =
                "/api/v1/listings/"
                        + Suite.as("town-a")
                                .post("/api/v1/listings", proposal)
                                .expect(201)
                                .text("/id");
        leader.step(listing, "approvals", "{}").expect(200);
        Suite.as("office-a")
                .step(
                        listing,
                        "publications",
                        "{\"noticeNo\": \"东安委办〔2026〕7号\", \"noticeText\": \"消防通道被占用，现予挂牌督办。\"}")
                .expect(200);
        assertThat(publicly(listing).expect(200).text("/status")).isEqualTo("LISTED");
        return listing;
    }

    private void delist(String listing) {
        enterprise.step(listing, "acceptance-requests", "{\"note\": \"已整改\"}").expect(200);
        bureau.step(listing, "acceptances", passed()).expect(200);
        Suite.as("office-a")
                .step(listing, "delistings", "{\"result\": \"隐患已消除，予以摘牌。\"}")
                .expect(200);
        assertThat(publicly(listing).expect(200).text("/result")).contains("摘牌");
    }

    private static Answer publicly(String listing) {
        return Suite.anonymous().get(listing.replace("/api/v1/", "/api/v1/public/"));
    }

    private List<JsonNode> search() {
        List<JsonNode> hits = new ArrayList<>();
        String next =
                "%s?limit=200&unitId=%s&q=%s"
                        .formatted(
                                HAZARDS,
                                City.ENTERPRISE_A,
                                URLEncoder.encode(PHRASE, StandardCharsets.UTF_8));
        while (next != null) {
            JsonNode page = bureau.get(next).expect(200).json();
            for (JsonNode hazard : page.at("/items")) {
                if (hazard.at("/importSource").asText().equals(system)) {
                    hits.add(hazard);
                }
            }
            next = page.at("/next").isNull() ? null : page.at("/next").asText();
        }
        return hits;
    }

    private static String passed() {
        return "{\"result\": \"PASSED\", \"note\": \"现场核验合格\"}";
    }
}
