package org.tocsin.responsibility.testing;

import io.restassured.response.Response;
import java.util.UUID;

/** Agreements that hang under each other, as a client makes them. */
public final class Cascades {

    private Cascades() {}

    /** What varies between the agreements of a cascade. */
    public record Draft(UUID superior, UUID subordinate, int deaths, String more) {

        public Draft under(String parent) {
            return with("\"parentAgreementId\": \"" + idOf(parent) + "\"");
        }

        public Draft replacing(String older) {
            return with("\"supersedesId\": \"" + idOf(older) + "\"");
        }

        public Draft because(String reason) {
            return with("\"overrideReason\": \"" + reason + "\"");
        }

        private Draft with(String member) {
            return new Draft(superior, subordinate, deaths, more + ", " + member);
        }

        public String json(String start, String end) {
            return """
                   {"superiorUnitId": "%s", "subordinateUnitId": "%s", "title": "安全生产责任书",
                    "periodStart": "%s", "periodEnd": "%s",
                    "limits": [{"measure": "DEATHS", "limit": %d}],
                    "dutyItems": [{"item": "隐患排查整治", "accountablePerson": "李四"}]%s}
                   """
                    .formatted(superior, subordinate, start, end, deaths, more);
        }

        public String json() {
            return json("2026-01-01", "2099-12-31");
        }
    }

    public static Draft draft(UUID superior, UUID subordinate, int deaths) {
        return new Draft(superior, subordinate, deaths, "");
    }

    public static String drafted(String office, Draft draft) {
        Response answer = Api.post(office, Api.AGREEMENTS, draft.json());
        return answer.then().statusCode(201).extract().header("Location");
    }

    public static String issued(String office, Draft draft) {
        String agreement = drafted(office, draft);
        Api.issue(office, agreement).then().statusCode(200);
        return agreement;
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
