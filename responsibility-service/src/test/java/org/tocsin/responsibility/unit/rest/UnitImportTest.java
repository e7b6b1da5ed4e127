package org.tocsin.responsibility.unit.rest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;

/** Directories that arrive whole. */
@QuarkusTest
@WithTestResource(RealServers.class)
class UnitImportTest {

    private static final String PATH = Api.UNITS + "/imports";
    private static final String HEADER =
            "importSource,externalId,kind,name,division,industry,riskClass,principal,creditCode,parentId,parentExternalId\n";

    @Test
    void theUnitsOfAFileComeInWhateverTheirOrder() {
        String file =
                HEADER
                        + row("csv", "P1", "PERSON", "焊工甲", "", "T1")
                        + row("csv", "T1", "TEAM", "焊接班", "", "W1")
                        + row("csv", "W1", "WORKSHOP", "总装车间", "", "E1")
                        + "csv,E1,ENTERPRISE,乱序企业,990101001,C3411,RED,黄志强,,%s,\n"
                                .formatted(People.TOWN_A);

        send("text/csv", "atomic", file)
                .then()
                .statusCode(201)
                .body("created", equalTo(4))
                .body("rejected", equalTo(0));

        String person = idOf("焊工甲");
        Api.as(People.bureauA())
                .get(Api.UNITS + "/" + person)
                .then()
                .body(
                        "above.name",
                        contains("焊接班", "总装车间", "乱序企业", "东岭镇人民政府", "东岭区人民政府", "示范市人民政府"));
        Api.as(People.bureauA())
                .get(Api.UNITS + "/" + person + "/changes")
                .then()
                .body("items.step", contains("REGISTERED"));
        assertThat(Topic.of("tocsin.unit", person, 1).getFirst().shortType())
                .isEqualTo("unit.registered.v1");

        // Sent again, it does no harm; changed, it is an error of its row.
        send("text/csv", "atomic", file).then().statusCode(200).body("unchanged", equalTo(4));
        send("text/csv", "partial", file.replace("焊工甲", "焊工乙"))
                .then()
                .body("unchanged", equalTo(3))
                .body("errors.code", contains("external-id-taken"))
                .body("errors.row", contains(1));
    }

    @Test
    void allFormatsSayTheSame() {
        String one =
                """
                {"importSource": "%s", "externalId": "E", "kind": "ENTERPRISE", "name": "格式企业", "division": "990101001", "parentId": "%s"}""";
        send("application/x-ndjson", "partial", one.formatted("nd", People.TOWN_A) + "\n")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        send("application/json", "partial", "[" + one.formatted("js", People.TOWN_A) + "]")
                .then()
                .statusCode(201)
                .body("created", equalTo(1));
        send("application/json", "partial", "{}").then().statusCode(400);
        send("text/csv", "partial", "importSource,nonsense\n").then().statusCode(400);
        send("application/json", "sometimes", "[]").then().statusCode(400);
    }

    @Test
    void oneBadRowKeepsAnAtomicImportOutAndAPartialOneIsKeptWithoutIt() {
        String file =
                HEADER
                        + row("bad", "W", "WORKSHOP", "坏文件车间", "", "E")
                        + "bad,E,ENTERPRISE,坏文件企业,990101001,,,,,%s,\n".formatted(People.TOWN_A)
                        + "bad,X,ENTERPRISE,坏文件代码,990101001,,,,91990101MA0000007J,%s,\n"
                                .formatted(People.TOWN_A)
                        + row("bad", "G", "GOVERNMENT", "坏文件政府", "", "E")
                        + row("bad", "L", "TEAM", "坏文件孤儿", "", "NOWHERE")
                        + row("bad", "Z", "TEAM", "坏文件自环", "", "Z");

        send("text/csv", "atomic", file).then().statusCode(422);
        Api.as(People.bureauA())
                .queryParam("q", "坏文件")
                .get(Api.UNITS)
                .then()
                .body("items", empty());

        send("text/csv", "partial", file)
                .then()
                .statusCode(201)
                .body("created", equalTo(2))
                .body(
                        "errors.code",
                        contains(
                                "credit-code-checksum",
                                "parent-kind",
                                "parent-unknown",
                                "parent-unknown"))
                .body("errors.row", contains(3, 4, 5, 6));
        Api.as(People.bureauA())
                .queryParam("q", "坏文件")
                .get(Api.UNITS)
                .then()
                .body("items", hasSize(2));
    }

    @Test
    void whatIsOnlyValidatedIsNotKept() {
        String file =
                HEADER
                        + row("dry", "W", "WORKSHOP", "试校车间", "", "E")
                        + "dry,E,ENTERPRISE,试校企业,990101001,,,,,%s,\n".formatted(People.TOWN_A);

        send("text/csv", "atomic&validateOnly=true", file)
                .then()
                .statusCode(200)
                .body("created", equalTo(2))
                .body("validateOnly", equalTo(true));

        Api.as(People.bureauA()).queryParam("q", "试校").get(Api.UNITS).then().body("items", empty());
    }

    @Test
    void aCreditCodeIsOneEnterprisesAlsoWithinAFile() {
        String line = "code,%s,ENTERPRISE,同码企业,990101001,,,,%s,%s,\n";
        String free = validCode("9199010100000000" + "8");
        send(
                        "text/csv",
                        "partial",
                        HEADER
                                + line.formatted("1", free, People.TOWN_A)
                                + line.formatted("2", free, People.TOWN_A))
                .then()
                .body("created", equalTo(1))
                .body("errors.code", contains("credit-code-taken"));
    }

    @Test
    void nobodyImportsWhereTheyCouldNotSee() {
        String foreign =
                HEADER
                        + "far,1,ENTERPRISE,越界导入,990102001,,,,,,\n"
                        + "far,2,ENTERPRISE,越界导入,990101001,,,,,%s,\n".formatted(People.TOWN_B);
        send("text/csv", "partial", foreign)
                .then()
                .body("created", equalTo(0))
                .body("errors.code", contains("forbidden", "parent-unknown"));
        Api.as(People.townA())
                .contentType("text/csv; charset=UTF-8")
                .body(foreign)
                .post(PATH + "?mode=partial")
                .then()
                .statusCode(403);
    }

    @Test
    void aLongImportGoesOnWithoutItsRequestInAnyOrderOfItsRows() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(
                    "async,E%d,ENTERPRISE,异步企业%d,990101001,,,,,%s,\n"
                            .formatted(i, i, People.TOWN_A));
            rows.add(row("async", "W" + i, "WORKSHOP", "异步车间" + i, "", "E" + i));
            rows.add(row("async", "T" + i, "TEAM", "异步班组" + i, "", "W" + i));
        }
        Collections.shuffle(rows, new Random(7));

        Response accepted =
                as().contentType("text/csv; charset=UTF-8")
                        .header("Prefer", "respond-async")
                        .body(utf8(HEADER + String.join("", rows)))
                        .post(PATH + "?mode=atomic");
        accepted.then().statusCode(202).header("Location", startsWith("/api/v1/unit-imports/"));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () ->
                                Api.as(People.bureauA())
                                        .get(accepted.getHeader("Location"))
                                        .then()
                                        .body("state", equalTo("COMPLETED"))
                                        .body("created", equalTo(900)));
        Api.as(People.officeA()).get(accepted.getHeader("Location")).then().statusCode(404);
    }

    private static Response send(String type, String mode, String body) {
        return as().contentType(type + "; charset=UTF-8")
                .body(utf8(body))
                .post(PATH + "?mode=" + mode);
    }

    private static io.restassured.specification.RequestSpecification as() {
        return given().header("Authorization", People.bureauA());
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String row(
            String source, String key, String kind, String name, String parentId, String above) {
        return "%s,%s,%s,%s,990101001,,,,,%s,%s\n"
                .formatted(source, key, kind, name, parentId, above);
    }

    private static String idOf(String name) {
        return Api.as(People.bureauA()).queryParam("q", name).get(Api.UNITS).path("items[0].id");
    }

    /** Completes 17 characters as GB 32100 has it. */
    private static String validCode(String first17) {
        String alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
        int sum = 0;
        int weight = 1;
        for (char c : first17.toCharArray()) {
            sum += alphabet.indexOf(c) * weight;
            weight = weight * 3 % 31;
        }
        return first17 + alphabet.charAt((31 - sum % 31) % 31);
    }
}
