package org.tocsin.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class HttpRulesTest {

    private static final String NOTES = "/api/v1/notes";
    private static final String VALID =
            "{\"division\":\"990101001\",\"text\":\"%s\",\"mood\":\"CALM\"}";

    private static Tokens writerOf(String division) {
        return Tokens.of("writer-" + division, "writer").division(division);
    }

    private static RequestSpecification writer() {
        return as(writerOf("990101"));
    }

    private static RequestSpecification as(Tokens caller) {
        return given().header("Authorization", caller.bearer());
    }

    private static Response write(String division, String text) {
        return as(writerOf("990100"))
                .contentType(ContentType.JSON)
                .body(
                        "{\"division\":\"%s\",\"text\":\"%s\",\"mood\":\"CALM\"}"
                                .formatted(division, text))
                .post(NOTES);
    }

    private static String text() {
        return "t" + UUID.randomUUID();
    }

    private static ValidatableResponse problem(Response response, int status, String slug) {
        return response.then()
                .statusCode(status)
                .header("Content-Type", startsWith("application/problem+json"))
                .header("traceresponse", not(nullValue()))
                .body("type", equalTo("/problems/" + slug))
                .body("status", equalTo(status))
                .body("instance", startsWith("/"))
                .body("traceId.length()", equalTo(32));
    }

    @Test
    void aWrongMethodIsToldTheRightOnes() {
        problem(writer().delete(NOTES), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS, POST"));
        problem(writer().delete(NOTES + "/" + UUID.randomUUID()), 405, "method-not-allowed")
                .header("Allow", equalTo("GET, HEAD, OPTIONS"));
    }

    @Test
    void aWrongParameterIsNamedAsTheCallerWroteIt() {
        problem(writer().get(NOTES + "?limit=201"), 400, "invalid-request")
                .body("errors[0].pointer", equalTo("?limit"));
    }

    @TestFactory
    Stream<DynamicTest> everyFaultHasItsProblemDocument() {
        return Stream.of(
                fault(
                        "broken JSON",
                        400,
                        "malformed-request",
                        r -> r.body("{\"text\":").post(NOTES)),
                fault(
                        "unknown field",
                        400,
                        "malformed-request",
                        r ->
                                r.body(VALID.formatted("x").replace("{", "{\"colour\":1,"))
                                        .post(NOTES)),
                fault(
                        "wrong enum",
                        400,
                        "malformed-request",
                        r -> r.body(VALID.formatted("x").replace("CALM", "ANGRY")).post(NOTES)),
                fault(
                        "over-long text",
                        400,
                        "invalid-request",
                        r -> r.body(VALID.formatted("长".repeat(101))).post(NOTES)),
                fault("no body", 400, "invalid-request", r -> r.post(NOTES)),
                fault(
                        "two megabytes",
                        413,
                        "body-too-large",
                        r -> r.body(VALID.formatted("x".repeat(2_000_000))).post(NOTES)),
                fault(
                        "two megabytes of unannounced length",
                        413,
                        "body-too-large",
                        r ->
                                r.body(
                                                new ByteArrayInputStream(
                                                        VALID.formatted("x".repeat(2_000_000))
                                                                .getBytes(StandardCharsets.UTF_8)))
                                        .post(NOTES)),
                fault(
                        "wrong content type",
                        415,
                        "unsupported-media-type",
                        r -> r.contentType("text/xml").body("<a/>").post(NOTES)),
                fault("unknown path", 404, "not-found", r -> r.get("/api/v1/nothing")),
                fault("unknown path outside", 404, "not-found", r -> r.get("/nothing")),
                fault("wrong method", 405, "method-not-allowed", r -> r.delete(NOTES)),
                fault(
                        "unacceptable format",
                        406,
                        "not-acceptable",
                        r -> r.accept("application/pdf").get(NOTES)),
                fault(
                        "unknown parameter",
                        400,
                        "invalid-request",
                        r -> r.get(NOTES + "?colour=red")),
                fault("limit over 200", 400, "invalid-request", r -> r.get(NOTES + "?limit=201")),
                fault(
                        "limit not a number",
                        400,
                        "invalid-request",
                        r -> r.get(NOTES + "?limit=many")),
                fault("unknown sort key", 400, "invalid-request", r -> r.get(NOTES + "?sort=mood")),
                fault("made-up cursor", 400, "invalid-request", r -> r.get(NOTES + "?cursor=AAAA")),
                fault("id that is none", 404, "not-found", r -> r.get(NOTES + "/123")),
                fault("broken rule", 422, "rule-broken", r -> r.post(NOTES + "/broken-rules")),
                fault("our own failure", 500, "internal-error", r -> r.post(NOTES + "/accidents")));
    }

    private interface Call {
        Response on(RequestSpecification request);
    }

    private static DynamicTest fault(String name, int status, String slug, Call call) {
        return DynamicTest.dynamicTest(
                name, () -> problem(call.on(writer().contentType(ContentType.JSON)), status, slug));
    }

    @TestFactory
    Stream<DynamicTest> everyBadTokenIsRefused() {
        return Stream.of(
                        writerOf("990101").expired(),
                        writerOf("990101").ofAnotherRealm(),
                        writerOf("990101").forged(),
                        writerOf("990101").audience("other-api"),
                        writerOf("990101").issuer("http://127.0.0.1/realms/other"),
                        writerOf("990101").typ("ID"))
                .map(
                        token ->
                                DynamicTest.dynamicTest(
                                        "token",
                                        () ->
                                                problem(
                                                                as(token).get(NOTES),
                                                                401,
                                                                "unauthenticated")
                                                        .header(
                                                                "WWW-Authenticate",
                                                                containsString("invalid_token"))));
    }

    @Test
    void asksForATokenWhereThereIsNone() {
        problem(given().get(NOTES), 401, "unauthenticated")
                .header("WWW-Authenticate", equalTo("Bearer realm=\"tocsin\""));
    }

    @Test
    void refusesACallerWithoutTheRole() {
        problem(as(Tokens.of("x", "reader").division("990101")).get(NOTES), 403, "forbidden");
    }

    @Test
    void neverTellsWhatWentWrongInside() {
        String body = writer().post(NOTES + "/accidents").asString();

        assertThat(body).doesNotContain("secret", "Exception", "at org");
    }

    @Test
    void speaksTheCallersLanguage() {
        problem(writer().header("Accept-Language", "en-GB").get("/x"), 404, "not-found")
                .body("title", equalTo("Not found"));
        problem(writer().get("/x"), 404, "not-found").body("title", equalTo("未找到"));
    }

    @Test
    void namesEachFaultyField() {
        problem(
                        writer().contentType(ContentType.JSON)
                                .body("{\"division\":\" \"}")
                                .post(NOTES),
                        400,
                        "invalid-request")
                .body("errors.pointer", equalTo(List.of("/division", "/mood", "/text")))
                .body("errors.code", equalTo(List.of("not-blank", "not-null", "not-blank")));
    }

    @Test
    void answersACreateWithLocationAndTag() {
        Response created = write("990101001", text());

        created.then().statusCode(201).header("ETag", "\"0\"");
        String location = created.header("Location");
        assertThat(location).startsWith(NOTES + "/");
        String tag = created.header("ETag");
        writer().get(location).then().statusCode(200).header("ETag", tag);
        writer().header("If-None-Match", tag).get(location).then().statusCode(304);
    }

    @Test
    void changesOnlyTheVersionThatTheCallerKnows() {
        String rewrites = write("990101001", text()).header("Location") + "/rewrites";

        problem(rewrite(null, rewrites), 428, "precondition-required");
        rewrite("\"0\"", rewrites).then().statusCode(200).header("ETag", "\"1\"");
        problem(rewrite("\"0\"", rewrites), 412, "stale-version");
    }

    private static Response rewrite(String tag, String path) {
        RequestSpecification request =
                writer().contentType(ContentType.JSON).body("{\"text\":\"again\"}");
        return (tag == null ? request : request.header("If-Match", tag)).post(path);
    }

    @Test
    void showsNothingOfASiblingDivision() {
        String location = write("990102001", text()).header("Location");

        problem(writer().get(location), 404, "not-found");
        as(writerOf("990102")).get(location).then().statusCode(200);
        as(writerOf("990100")).get(location).then().statusCode(200);
    }

    @Test
    void followsTheParentTableNotTheDigits() {
        String location = write("990171", text()).header("Location");

        writer().get(location).then().statusCode(200);
        problem(as(writerOf("990102")).get(location), 404, "not-found");
    }

    @Test
    void showsNothingToAScopeThatCoversNothing() {
        write("990101001", text());

        as(Tokens.of("lost", "writer"))
                .get(NOTES)
                .then()
                .statusCode(200)
                .body("items", equalTo(List.of()));
    }

    @Test
    void pagesWithoutSkippingOrRepeating() {
        String division = "990102002";
        List<String> written = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            String text = text();
            write(division, text);
            written.addFirst(text);
        }
        List<String> seen = new ArrayList<>();
        String next = NOTES + "?limit=3&count=true&division=" + division;
        while (next != null) {
            Response page = as(writerOf("990102")).get(next);
            page.then().statusCode(200);
            seen.addAll(page.jsonPath().getList("items.text"));
            next = page.jsonPath().get("next");
            assertThat(page.header("Link") == null).isEqualTo(next == null);
            write(division, text());
        }

        assertThat(seen)
                .as("what was there all along, whatever was written meanwhile")
                .isEqualTo(written);
        as(writerOf("990102"))
                .get(NOTES + "?limit=1&count=true&division=" + division)
                .then()
                .body("count", equalTo(10));
    }

    @Test
    void bindsACursorToItsQuestion() {
        write("990101002", text());
        write("990101002", text());
        String next =
                writer().get(NOTES + "?limit=1&division=990101002").jsonPath().getString("next");

        writer().get(next).then().statusCode(200);
        problem(writer().get(next.replace("990101002", "990101001")), 400, "invalid-request");
        problem(writer().get(next + "A"), 400, "invalid-request");
    }

    @Test
    void repeatsTheAnswerOfAnIdempotentRequest() {
        String key = UUID.randomUUID().toString();
        String body = VALID.formatted(text());
        Response first = keyed(key, body);
        Response second = keyed(key, body);

        first.then().statusCode(201);
        second.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(second.header("Location")).isEqualTo(first.header("Location"));
        assertThat(second.header("ETag")).isEqualTo(first.header("ETag"));
        problem(keyed(key, VALID.formatted("other")), 422, "idempotency-key-reused");
    }

    @Test
    void letsAKeyBeUsedAgainAfterARefusal() {
        String key = UUID.randomUUID().toString();
        problem(keyed(key, VALID.formatted("x").replace("990101001", "770000")), 404, "not-found");

        keyed(key, VALID.formatted(text())).then().statusCode(201);
    }

    private static Response keyed(String key, String body) {
        return writer().contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body(body)
                .post(NOTES);
    }

    @Test
    void streamsEverythingInScopeOnce() {
        String text = text();
        write("990101002", text);

        List<String> all = writer().get(NOTES + "/all?sort=text").jsonPath().getList("$");

        assertThat(all).isSorted().contains(text).doesNotHaveDuplicates();
    }

    @Test
    void continuesTheCallersTrace() {
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        writer().header("traceparent", trace)
                .get("/x")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }
}
