package org.tocsin.accident.testing;

import static org.tocsin.accident.testing.Api.as;

import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.testing.files.SampleFiles;

/** The investigations API as a client would use it. */
public final class InvestigationApi {

    public static final String INVESTIGATIONS = "/api/v1/investigations";
    public static final String PUBLIC = "/api/v1/public/investigations";

    private InvestigationApi() {}

    /** A verified accident of district A with so many deaths, this long ago. */
    public static String verified(UUID unit, int deaths, Duration ago) {
        Map<String, Object> report = Api.flash(ago);
        report.put("unitId", unit.toString());
        report.put("deaths", deaths);
        String id =
                Api.report(People.bureauA(), report).then().statusCode(201).extract().path("id");
        Api.step(People.bureauA(), id, "verifications", Api.REASON).then().statusCode(200);
        return id;
    }

    public static Response open(String bearer, String accident) {
        return post(bearer, "{\"accidentId\": \"%s\"}".formatted(accident));
    }

    public static Response post(String bearer, String body) {
        return as(bearer).contentType(ContentType.JSON).body(body).post(INVESTIGATIONS);
    }

    /** The investigation by the bureau of district A of an accident of yesterday. */
    public static String opened(UUID unit) {
        return open(People.bureauA(), verified(unit, 1, Duration.ofDays(1)))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response read(String bearer, String id) {
        return as(bearer).get(INVESTIGATIONS + "/" + id);
    }

    /** Takes a step with the version that is current for the bureau of district A. */
    public static Response step(String bearer, String id, String path, String body) {
        return step(bearer, id, path, read(People.auditor(), id).getHeader("ETag"), body);
    }

    public static Response step(String bearer, String id, String path, String tag, String body) {
        RequestSpecification request = as(bearer).contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(INVESTIGATIONS + "/" + id + "/" + path);
    }

    public static Response upload(String bearer, String id, byte[] content) {
        return as(bearer)
                .multiPart(
                        new MultiPartSpecBuilder(content)
                                .controlName("file")
                                .fileName("report.pdf")
                                .mimeType("application/octet-stream")
                                .build())
                .post(INVESTIGATIONS + "/" + id + "/files");
    }

    public static String document(String id) {
        return upload(People.bureauA(), id, SampleFiles.pdf("Investigation report"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static String member(String role) {
        return """
               {"name": "吴明", "organisation": "东岭区应急管理局", "role": "%s", "declaresNoInterest": true}
               """
                .formatted(role);
    }

    public static String report(UUID unit, String document) {
        return """
               {"report": {"unitOverview": "从业人员186人", "courseAndRescue": "作业平台失稳，当日完成救援",
                 "casualtiesAndLoss": "死亡1人", "causeAndNature": "未设置防护栏杆，属责任事故",
                 "responsibility": "建议给予行政处罚", "prevention": "排查临边防护"},
                "measures": [
                  {"text": "设置防护栏杆", "responsibleUnitId": "%1$s", "grade": "MAJOR", "deadline": "2099-03-31"},
                  {"text": "开展全员培训", "responsibleUnitId": "%1$s", "grade": "GENERAL", "deadline": "2099-06-30"}],
                "responsibleParties": [
                  {"unitId": "%1$s", "post": "安全科科长", "responsibility": "MANAGEMENT", "proposal": "给予处分"}],
                "documentIds": ["%2$s"], "signedByMembers": true}
               """
                .formatted(unit, document);
    }

    /** The investigation with its report before the government. */
    public static String submitted(UUID unit) {
        String id = opened(unit);
        step(People.bureauA(), id, "members", member("LEADER")).then().statusCode(200);
        step(People.bureauA(), id, "procuratorate-invitations", "{\"invitedOn\": \"2026-11-21\"}")
                .then()
                .statusCode(200);
        step(People.bureauA(), id, "reports", report(unit, document(id))).then().statusCode(200);
        return id;
    }

    public static String approved(UUID unit) {
        String id = submitted(unit);
        step(People.leaderA(), id, "approvals", "{\"decisionNo\": \"东政复〔2026〕3号\"}")
                .then()
                .statusCode(200);
        return id;
    }

    public static String tick(String check, String document) {
        return "{\"check\": \"%s\", \"note\": \"已落实\", \"documentIds\": [\"%s\"]}"
                .formatted(check, document);
    }
}
