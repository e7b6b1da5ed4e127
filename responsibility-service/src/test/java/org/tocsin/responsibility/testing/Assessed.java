package org.tocsin.responsibility.testing;

import io.restassured.response.Response;
import java.util.UUID;
import org.tocsin.platform.testing.Tokens;

/** Units of a test's own that are assessed, and the steps of their assessments. */
public final class Assessed {

    public static final String ASSESSMENTS = "/api/v1/assessments";
    public static final String FOR_AUTHORITIES = "01990000-0000-7000-8000-00000000c501";
    public static final String FOR_ENTERPRISES = "01990000-0000-7000-8000-00000000c502";

    private Assessed() {}

    public static UUID enterprise(String name) {
        return id(Api.unit(Api.enterprise(name, "990101001", People.TOWN_A)));
    }

    public static String officerOf(UUID unit) {
        return Tokens.of("officer-" + unit, "enterprise-officer")
                .division("990101001")
                .unit(unit)
                .bearer();
    }

    /** Another person of the same office. */
    public static String colleagueOfOfficeA() {
        return Tokens.of("office-a-2", "committee-office").division("990101").bearer();
    }

    public static Response open(String bearer, UUID unit, String template, String period) {
        return Api.post(
                bearer,
                ASSESSMENTS,
                """
                {"unitId": "%s", "templateId": "%s", "period": "%s"}
                """
                        .formatted(unit, template, period));
    }

    /** Opens one of an enterprise in district A and gives its path. */
    public static String opened(UUID unit, String period) {
        return open(People.officeA(), unit, FOR_ENTERPRISES, period)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static Response selfScore(String bearer, String assessment) {
        return Api.step(
                bearer,
                assessment,
                "/self-scores",
                """
                {"entries": [{"indicator": "management", "points": 5, "note": "例会12次"}],
                 "statement": "全月未发生事故"}
                """);
    }

    public static Response score(String bearer, String assessment, String points) {
        return Api.step(bearer, assessment, "/scores", entries(points));
    }

    public static String entries(String points) {
        return """
               {"entries": [{"indicator": "management", "points": %s, "note": "台账缺两期",
                             "documentNo": "东安委办〔2026〕7号"}]}
               """
                .formatted(points);
    }

    public static final String PAPER =
            """
            {"documentNo": "东安委〔2026〕21号"}
            """;

    /** Through self-score, score, an appeal that is turned down, and confirmation. */
    public static String published(UUID unit, String period) {
        String assessment = opened(unit, period);
        selfScore(officerOf(unit), assessment).then().statusCode(200);
        score(People.officeA(), assessment, "5").then().statusCode(200);
        Api.step(officerOf(unit), assessment, "/appeals", "{\"grounds\": \"请复核\"}")
                .then()
                .statusCode(200);
        Api.step(
                        colleagueOfOfficeA(),
                        assessment,
                        "/appeal-decisions",
                        "{\"upheld\": false, \"reason\": \"经复核无误\"}")
                .then()
                .statusCode(200);
        Api.step(People.leaderA(), assessment, "/confirmations", PAPER).then().statusCode(200);
        Api.step(People.officeA(), assessment, "/publications", PAPER).then().statusCode(200);
        return assessment;
    }

    public static UUID id(String path) {
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }
}
