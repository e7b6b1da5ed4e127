package org.tocsin.accident.archive.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.tocsin.accident.testing.Api.ACCIDENTS;
import static org.tocsin.accident.testing.Api.REASON;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.accident.testing.Api;
import org.tocsin.accident.testing.People;
import org.tocsin.accident.testing.Units;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** Everything that figures are counted from, as audit scripts fetch it. */
@QuarkusTest
@WithTestResource(RealServers.class)
class RevisionExportTest {

    private static final String REVISIONS = ACCIDENTS + "/revisions";
    private static final String NDJSON = "application/x-ndjson";

    private final ObjectMapper json = new ObjectMapper();
    private final Units units;
    private final EntityManager entities;

    RevisionExportTest(Units units, EntityManager entities) {
        this.units = units;
        this.entities = entities;
    }

    private static Response export(String bearer, String query) {
        return Api.as(bearer).accept(NDJSON).urlEncodingEnabled(false).get(REVISIONS + query);
    }

    private List<JsonNode> rows(String body) throws Exception {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : body.split("\n", -1)) {
            if (!line.isEmpty()) {
                rows.add(json.readTree(line));
            }
        }
        return rows;
    }

    private static String asOf(Response answer) {
        return answer.getHeader("Link").replaceAll(".*asOf=([^&>]*).*", "$1");
    }

    @Test
    void givesEveryRevisionInTheOrderOfItsKnowledge() throws Exception {
        String accident = Api.reported(units.inTownA());
        Api.revise(People.bureauA(), accident, "SUPPLEMENTARY", "\"deaths\": 3")
                .then()
                .statusCode(200);
        Api.step(People.leaderA(), accident, "withdrawals", REASON).then().statusCode(200);

        Response answer = export(People.auditor(), "");

        answer.then().statusCode(200).contentType(containsString(NDJSON));
        List<JsonNode> all = rows(answer.asString());
        assertThat(all)
                .extracting(r -> Instant.parse(r.at("/knownAt").asText()))
                .isSorted()
                .doesNotHaveDuplicates();
        List<JsonNode> mine =
                all.stream().filter(r -> r.at("/accidentId").asText().equals(accident)).toList();
        assertThat(mine)
                .extracting(r -> r.at("/kind").asText())
                .containsExactly("FLASH", "SUPPLEMENTARY", "WITHDRAWAL");
        assertThat(mine)
                .extracting(r -> r.at("/severity").asText())
                .containsExactly("GENERAL", "LARGER", "LARGER");
        assertThat(mine)
                .extracting(r -> r.at("/counted").asBoolean())
                .containsExactly(true, true, false);
        assertThat(mine.get(0).at("/supersededAt")).isEqualTo(mine.get(1).at("/knownAt"));
        assertThat(mine.get(2).at("/supersededAt").isNull()).isTrue();
        assertThat(mine.get(1).at("/directLossCny").decimalValue())
                .isEqualByComparingTo("350000.00");
    }

    @Test
    void saysNothingOfPersons() throws Exception {
        Api.reported(units.inTownA());

        String body = export(People.auditor(), "").asString();

        assertThat(body).doesNotContain("坠落").doesNotContain("bureau-a\"");
        assertThat(rows(body).getLast().fieldNames())
                .toIterable()
                .doesNotContain("description", "reason", "author", "authorName", "authorSubject");
    }

    @Test
    void theSameInstantGivesTheSameBytesWhateverIsRevisedLater() {
        String accident = Api.reported(units.inTownA());
        Response first = export(People.auditor(), "");
        String asOf = asOf(first);

        Api.revise(People.bureauA(), accident, "CORRECTION", "\"deaths\": 2")
                .then()
                .statusCode(200);

        assertThat(export(People.auditor(), "?asOf=" + asOf).asString())
                .isEqualTo(first.asString());
        assertThat(export(People.auditor(), "").asString())
                .startsWith(first.asString().substring(0, 30))
                .isNotEqualTo(first.asString());
    }

    @Test
    void goesOnWhereItWasCutShort() throws Exception {
        for (int i = 0; i < 3; i++) {
            Api.reported(units.inTownA());
        }
        Response whole = export(People.auditor(), "");
        List<JsonNode> all = rows(whole.asString());
        String after = all.get(all.size() - 3).at("/knownAt").asText();

        Response rest = export(People.auditor(), "?asOf=" + asOf(whole) + "&after=" + after);

        assertThat(rows(rest.asString())).isEqualTo(all.subList(all.size() - 2, all.size()));
    }

    @Test
    void csvHasTheSameRowsUnderAHeader() {
        Api.reported(units.inTownA());
        Response ndjson = export(People.auditor(), "");

        Response csv =
                Api.as(People.auditor())
                        .accept("text/csv")
                        .urlEncodingEnabled(false)
                        .get(REVISIONS + "?asOf=" + asOf(ndjson));

        csv.then().statusCode(200).header("Content-Disposition", containsString("attachment"));
        String[] lines = csv.asString().split("\r\n", -1);
        assertThat(lines[0])
                .startsWith(
                        "knownAt,supersededAt,accidentId,accidentNo,revision,kind,status,counted,division");
        assertThat(lines.length - 2).isEqualTo(ndjson.asString().split("\n", -1).length - 1);
    }

    @Test
    void coversTheCallersScopeOnly() throws Exception {
        String here = Api.reported(units.inTownA());
        Map<String, Object> flash = Api.flash(java.time.Duration.ofHours(3));
        flash.put("division", "990102001");
        String there =
                Api.report(People.bureauB(), flash).then().statusCode(201).extract().path("id");

        assertThat(export(People.bureauA(), "").asString()).contains(here).doesNotContain(there);
        assertThat(export(People.bureauB(), "").asString()).contains(there).doesNotContain(here);
        assertThat(export(People.auditor(), "").asString()).contains(here, there);
        assertThat(export(People.auditor(), "?division=990102").asString())
                .contains(there)
                .doesNotContain(here);
        assertThat(export(People.bureauA(), "?division=990102").asString()).isEmpty();
        assertThat(export(People.departmentOfConstructionA(), "").asString()).doesNotContain(here);
    }

    @Test
    void leavesAnEntryOnTheAuditTrail() {
        long before = entries();

        export(People.auditor(), "").then().statusCode(200);

        assertThat(entries()).isEqualTo(before + 1);
    }

    private long entries() {
        return io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(
                        () ->
                                ((Number)
                                                entities.createNativeQuery(
                                                                "select count(*) from audit_entry where action = 'export' and what = 'accident-revision'")
                                                        .getSingleResult())
                                        .longValue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?asOf=yesterday",
                "?after=1",
                "?asOf=2999-01-01T00:00:00Z",
                "?division=9901%27",
                "?limit=10",
                "?author=x"
            })
    void badInputIsRefused(String query) {
        export(People.auditor(), query)
                .then()
                .statusCode(400)
                .contentType(containsString("application/problem+json"));
    }

    @Test
    void isForWhoSeesWholeReportsOnly() {
        Stream.of(People.gridA(), People.dashboard(), People.enterpriseOf(UUID.randomUUID()))
                .forEach(bearer -> export(bearer, "").then().statusCode(403));
        export(Tokens.of("auditor", "auditor").division("990100").expired().bearer(), "")
                .then()
                .statusCode(401);
        Api.as(People.auditor()).accept("application/xml").get(REVISIONS).then().statusCode(406);
        Api.as(People.auditor()).post(REVISIONS).then().statusCode(405);
    }
}
