package org.tocsin.hazard.testing;

import static org.tocsin.hazard.testing.Api.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.UUID;

/** The listings API as a client would use it. */
public final class ListingApi {

    public static final String LISTINGS = "/api/v1/listings";
    public static final String PUBLIC = "/api/v1/public/listings";

    public static final String NOTICE =
            "{\"noticeNo\": \"东安委办〔2026〕12号\", \"noticeText\": \"二号车间安全出口不足，限期整改。\"}";
    public static final String DONE = "{\"note\": \"已增设安全出口一处\"}";
    public static final String PASSED = "{\"result\": \"PASSED\", \"note\": \"现场核验，隐患已消除\"}";
    public static final String FAILED = "{\"result\": \"FAILED\", \"note\": \"出口上锁\"}";
    public static final String RESULT = "{\"result\": \"隐患已消除，予以摘牌。\"}";

    private ListingApi() {}

    /** Reports a major hazard at the unit, has it verified and gives its id. */
    public static String majorHazard(UUID unit) {
        String body = Api.reportOf(unit, "王建国说安全出口堵塞").replace("GENERAL", "MAJOR");
        String id = Api.report(People.bureauA(), body).then().statusCode(201).extract().path("id");
        Api.step(People.bureauA(), id, "verifications", "{}").then().statusCode(200);
        return id;
    }

    public static String proposalOf(String hazard, String level, String deadline, UUID by) {
        return """
               {"hazardId": "%s", "level": "%s", "deadline": "%s", "supervisingUnitId": "%s",
                "reason": "涉及员工 200 人，李卫东建议"}
               """
                .formatted(hazard, level, deadline, by);
    }

    public static Response propose(String bearer, String body) {
        return as(bearer).contentType(ContentType.JSON).body(body).post(LISTINGS);
    }

    /** Proposes a listing of district A and gives its id. */
    public static String proposed(String hazard, String level, UUID by) {
        return propose(People.townA(), proposalOf(hazard, level, "2099-12-31", by))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Brings a new listing of district A to LISTED. */
    public static String listed(String hazard, UUID by, String deadline) {
        String id =
                propose(People.townA(), proposalOf(hazard, "COUNTY", deadline, by))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        step(People.leaderA(), id, "approvals", "{}").then().statusCode(200);
        step(People.officeA(), id, "publications", NOTICE).then().statusCode(200);
        return id;
    }

    /** Has the listed hazard rectified and reviewed, so that the acceptance can pass. */
    public static void rectified(String id, UUID unit) {
        String hazard = read(People.cityOffice(), id).path("hazardId");
        Api.step(People.bureauA(), hazard, "rectification-orders", Api.MAJOR_ORDER)
                .then()
                .statusCode(200);
        Api.step(People.enterpriseOf(unit), hazard, "evidence", Api.EVIDENCE)
                .then()
                .statusCode(200);
        Api.step(People.bureauA(), hazard, "reviews", Api.PASSED).then().statusCode(200);
    }

    public static Response read(String bearer, String id) {
        return as(bearer).get(LISTINGS + "/" + id);
    }

    /** Takes a step with the version that is current for this caller. */
    public static Response step(String bearer, String id, String path, String body) {
        return step(bearer, id, path, read(bearer, id).getHeader("ETag"), body);
    }

    public static Response step(String bearer, String id, String path, String tag, String body) {
        return as(bearer)
                .header("If-Match", tag)
                .contentType(ContentType.JSON)
                .body(body)
                .post(LISTINGS + "/" + id + "/" + path);
    }
}
