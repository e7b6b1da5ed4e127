package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * What strangers get wrong, through the gateway with real tokens: the right problem document, and
 * nothing changed.
 */
class BadInputTest {

    private static final String HAZARDS = "/api/v1/hazards";
    private static final String REPORT =
            "{\"unitId\":\"%s\",\"description\":\"%s\",\"source\":\"EXPERT\"}";

    private final Api bureau = Suite.as("bureau-a");

    private interface Call {
        Answer on(Api caller);
    }

    private record Fault(String name, int status, String slug, Call call) {}

    @TestFactory
    Stream<DynamicTest> getsItsProblemDocumentAndChangesNothing() {
        String valid = REPORT.formatted(City.ENTERPRISE_A, "x");
        return Stream.of(
                        new Fault(
                                "broken JSON", 400, "malformed-request", a -> a.post(HAZARDS, "{")),
                        new Fault(
                                "unknown field",
                                400,
                                "malformed-request",
                                a -> a.post(HAZARDS, valid.replace("{", "{\"colour\":1,"))),
                        new Fault(
                                "wrong enum",
                                400,
                                "malformed-request",
                                a -> a.post(HAZARDS, valid.replace("EXPERT", "RUMOUR"))),
                        new Fault(
                                "over-long text",
                                400,
                                "invalid-request",
                                a ->
                                        a.post(
                                                HAZARDS,
                                                valid.replace(
                                                        "\"x\"", "\"" + "长".repeat(4001) + "\""))),
                        new Fault(
                                "wrong content type",
                                415,
                                "unsupported-media-type",
                                a -> a.post(HAZARDS, "text/xml", "<hazard/>")),
                        new Fault(
                                "two megabytes",
                                413,
                                "body-too-large",
                                a ->
                                        a.post(
                                                HAZARDS,
                                                valid.replace(
                                                        "\"x\"",
                                                        "\"" + "x".repeat(2_097_152) + "\""))),
                        new Fault(
                                "unit of another division",
                                422,
                                "rule-broken",
                                a -> a.post(HAZARDS, REPORT.formatted(City.ENTERPRISE_B, "x"))),
                        new Fault("unknown path", 404, "not-found", a -> a.get("/api/v1/nothing")),
                        new Fault(
                                "unknown record",
                                404,
                                "not-found",
                                a -> a.get(HAZARDS + "/" + UUID.randomUUID())),
                        new Fault(
                                "wrong method",
                                405,
                                "method-not-allowed",
                                a -> a.method("DELETE", HAZARDS)),
                        new Fault(
                                "unknown parameter",
                                400,
                                "invalid-request",
                                a -> a.get(HAZARDS + "?colour=red")),
                        new Fault(
                                "missing role",
                                403,
                                "forbidden",
                                _ -> Suite.as("auditor").post(HAZARDS, valid)))
                .map(this::test);
    }

    private DynamicTest test(Fault fault) {
        return DynamicTest.dynamicTest(
                fault.name(),
                () -> {
                    int before = count();
                    fault.call().on(bureau).expectProblem(fault.status(), fault.slug());
                    assertThat(count()).isEqualTo(before);
                });
    }

    private int count() {
        return bureau.get(HAZARDS + "?count=true&limit=1").expect(200).json().at("/count").asInt();
    }

    @TestFactory
    Stream<DynamicTest> refusesTokensThatAreNoneOfOurs() {
        String token = Suite.token("bureau-a");
        String header = token.substring(0, token.indexOf('.'));
        String signature = token.substring(token.lastIndexOf('.') + 1);
        return Stream.of(
                        new Fault(
                                "no token",
                                401,
                                "unauthenticated",
                                _ -> Suite.anonymous().get(HAZARDS)),
                        new Fault(
                                "garbage",
                                401,
                                "unauthenticated",
                                _ -> Suite.withToken("abc").get(HAZARDS)),
                        new Fault(
                                "changed claims",
                                401,
                                "unauthenticated",
                                _ ->
                                        Suite.withToken(header + ".eyJzdWIiOiJ4In0." + signature)
                                                .get(HAZARDS)),
                        new Fault(
                                "another realm",
                                401,
                                "unauthenticated",
                                _ -> Suite.withToken(ForeignToken.make()).get(HAZARDS)))
                .map(
                        fault ->
                                DynamicTest.dynamicTest(
                                        fault.name(),
                                        () -> {
                                            Answer answer = fault.call().on(bureau);
                                            answer.expectProblem(fault.status(), fault.slug());
                                            assertThat(answer.header("WWW-Authenticate"))
                                                    .startsWith("Bearer");
                                        }));
    }

    @Test
    void refusesStaleAndMissingVersionsAndIllegalSteps() {
        String hazard =
                bureau.post(HAZARDS, REPORT.formatted(City.ENTERPRISE_A, "版本"))
                        .expect(201)
                        .location();
        String tag = bureau.get(hazard).tag();
        bureau.post(hazard + "/verifications", "{}").expectProblem(428, "precondition-required");
        bureau.step(hazard, "closures", "{}").expectProblem(409, "wrong-state");
        assertThat(bureau.get(hazard).tag()).isEqualTo(tag);
        bureau.step(hazard, "verifications", "{}").expect(200);

        bureau.with("If-Match", tag)
                .post(hazard + "/rejections", "{\"reason\":\"x\"}")
                .expectProblem(412, "stale-version");
        assertThat(bureau.get(hazard).text("/status")).isEqualTo("VERIFIED");
    }

    @Test
    void answersARepeatedKeyOnceAndRefusesItForAnotherBody() {
        Api keyed = bureau.with("Idempotency-Key", UUID.randomUUID().toString());
        Answer first = keyed.post(HAZARDS, REPORT.formatted(City.ENTERPRISE_A, "一次")).expect(201);
        int after = count();

        Answer again = keyed.post(HAZARDS, REPORT.formatted(City.ENTERPRISE_A, "一次")).expect(201);
        assertThat(List.of(again.body(), again.location()))
                .isEqualTo(List.of(first.body(), first.location()));
        keyed.post(HAZARDS, REPORT.formatted(City.ENTERPRISE_A, "两次"))
                .expectProblem(422, "idempotency-key-reused");
        assertThat(count()).isEqualTo(after);
    }
}
