package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;

/**
 * Names, numbers and words of people go through the services, also while these fail, and none of it
 * is in a log. The logs are JSON, and lead from a refusal to what is behind it.
 */
class SilentLogsTest {

    private static final List<Part> LOGGING =
            List.of(Part.INSPECTION, Part.HAZARD, Part.ACCIDENT, Part.RESPONSIBILITY, Part.GATEWAY);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<Part, Long> BEGIN = new HashMap<>();

    private static final String NAME = "欧阳沉默";
    private static final String PHONE = "13987654321";
    private static final String IDENTITY = "990101199001010019";
    private static final String WORDS = "老板把安全出口焊死了";
    private static final List<String> SECRETS = List.of(NAME, PHONE, IDENTITY, WORDS, "Bearer ");

    private static final String TIP =
            """
            {"what":"%s","division":"990101001","place":"工业路8号","reporter":{"name":"%s","phone":"%s"}}"""
                    .formatted(WORDS, NAME, PHONE);
    private static final String ACCIDENT =
            """
            {"occurredAt":"2021-05-01T08:00:00+08:00","headInformedAt":"2021-05-01T08:10:00+08:00","receivedAt":"2021-05-01T09:30:00+08:00",
             "division":"990101001","unitId":"%s","category":"OTHER_INDUSTRY_AND_COMMERCE","typeCode":"09",
             "deaths":0,"seriousInjuries":1,"directLossCny":350000,"description":"%s"}"""
                    .formatted(City.ENTERPRISE_A, WORDS);
    private static final String CASUALTY =
            """
            {"outcome":"SERIOUSLY_INJURED","sex":"MALE","age":36,"job":"架子工","name":"%s","idNumber":"%s","phone":"%s"}"""
                    .formatted(NAME, IDENTITY, PHONE);

    @BeforeAll
    static void asJson() throws IOException {
        for (Part part : LOGGING) {
            BEGIN.put(part, Files.exists(log(part)) ? Files.size(log(part)) : 0);
            Suite.restart(part, Map.of("TOCSIN_LOG_JSON", "true"));
        }
    }

    @AfterAll
    static void asBefore() {
        Suite.up();
        LOGGING.forEach(part -> Suite.restart(part, Map.of()));
    }

    @Test
    void whatPeopleSayIsNotInTheLogsEvenWhenEverythingFails() throws IOException {
        tellEverything();
        tryEverything();
        Suite.kill(Part.MARIADB);
        String trace = failing();
        tryEverything();
        Suite.up();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(traced(trace)).isNotEmpty());
        for (Part part : LOGGING) {
            String said = said(part);
            assertThat(said).as("%s logs something", part).isNotBlank();
            assertThat(SECRETS).as("%s", part).noneMatch(said::contains);
            for (String line : said.lines().filter(line -> !isOfTheJvm(line)).toList()) {
                JsonNode entry = JSON.readTree(line);
                assertThat(entry.at("/service").asText()).isEqualTo(part.label());
                assertThat(entry.has("timestamp") && entry.has("level") && entry.has("message"))
                        .as(line)
                        .isTrue();
            }
        }
    }

    /** What is taken, whole. */
    private static void tellEverything() {
        Suite.anonymous().post("/api/v1/public/tips", TIP).expect(201);
        Api bureau = Suite.as("bureau-a");
        String accident = bureau.post("/api/v1/accidents", ACCIDENT).expect(201).location();
        bureau.post(accident + "/casualties", CASUALTY).expect(201);
        bureau.post(Visits.PATH, visit()).expect(201);
    }

    /** The same and what is refused: broken, of unknown fields, in addresses. */
    private static void tryEverything() {
        Api nobody = Suite.anonymous();
        nobody.post("/api/v1/public/tips", TIP);
        nobody.post("/api/v1/public/tips", TIP.substring(0, TIP.length() - 2));
        nobody.post("/api/v1/public/tips", TIP.replace("reporter", PHONE));
        nobody.get("/api/v1/public/tips/" + PHONE);
        Api bureau = Suite.as("bureau-a");
        bureau.post("/api/v1/accidents", ACCIDENT);
        bureau.post("/api/v1/accidents/" + UUID.randomUUID() + "/casualties", CASUALTY);
        bureau.post(Visits.PATH, visit());
        bureau.post("/api/v1/units", CASUALTY);
        bureau.post("/api/v1/hazards/imports?mode=atomic", "application/x-ndjson", CASUALTY);
        bureau.get("/api/v1/hazards?q=" + PHONE);
        bureau.get("/api/v1/hazards?sort=" + PHONE);
    }

    private static String visit() {
        return Visits.json(UUID.randomUUID(), 1).replace("堆放纸箱", WORDS + NAME + PHONE);
    }

    /** The trace of a request that failed for lack of a database. */
    private static String failing() {
        String trace = UUID.randomUUID().toString().replace("-", "");
        Suite.as("bureau-a")
                .with("traceparent", "00-" + trace + "-00f067aa0ba902b7-01")
                .post(Visits.PATH, Visits.json(UUID.randomUUID(), 1));
        return trace;
    }

    private static List<String> traced(String trace) throws IOException {
        return said(Part.INSPECTION)
                .lines()
                .filter(line -> line.contains("\"traceId\":\"" + trace + "\""))
                .toList();
    }

    private static boolean isOfTheJvm(String line) {
        return line.startsWith("WARNING: ");
    }

    private static String said(Part part) throws IOException {
        byte[] all = Files.readAllBytes(log(part));
        int begin = Math.toIntExact(BEGIN.get(part));
        String text = new String(all, begin, all.length - begin, StandardCharsets.UTF_8);
        // The farewell of the process before, which spoke plainly.
        int first = text.indexOf("\n{");
        return text.startsWith("{") || first < 0 ? text : text.substring(first + 1);
    }

    private static Path log(Part part) {
        return Suite.log(part);
    }
}
