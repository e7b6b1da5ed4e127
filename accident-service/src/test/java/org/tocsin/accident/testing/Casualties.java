package org.tocsin.accident.testing;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;

/** The casualties of an accident as a client would use them. Everybody here is invented. */
public final class Casualties {

    public static final String NAME = "赵钱孙";
    public static final String ID_NUMBER = "990101199001010019";
    public static final String PHONE = "13912345678";
    public static final String MEDICAL = "颅脑损伤，重症监护";

    private Casualties() {}

    public static String path(String accident) {
        return Api.ACCIDENTS + "/" + accident + "/casualties";
    }

    /** A seriously injured person of whom everything is known. */
    public static Map<String, Object> injured() {
        Map<String, Object> casualty = new LinkedHashMap<>();
        casualty.put("outcome", "SERIOUSLY_INJURED");
        casualty.put("sex", "MALE");
        casualty.put("age", 36);
        casualty.put("job", "架子工");
        casualty.put("name", NAME);
        casualty.put("idNumber", ID_NUMBER);
        casualty.put("phone", PHONE);
        casualty.put("medicalFacts", MEDICAL);
        return casualty;
    }

    public static Response record(String bearer, String accident, Map<String, Object> casualty) {
        return Api.as(bearer).contentType(ContentType.JSON).body(casualty).post(path(accident));
    }

    public static String recorded(String accident, Map<String, Object> casualty) {
        return record(People.bureauA(), accident, casualty)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    public static Response read(String bearer, String accident, String id) {
        return Api.as(bearer).get(path(accident) + "/" + id);
    }

    public static Response step(String bearer, String accident, String id, String to, String body) {
        String tag = read(People.bureauA(), accident, id).getHeader("ETag");
        return step(bearer, accident, id, to, tag, body);
    }

    public static Response step(
            String bearer, String accident, String id, String to, String tag, String body) {
        RequestSpecification request = Api.as(bearer).contentType(ContentType.JSON).body(body);
        return (tag == null ? request : request.header("If-Match", tag))
                .post(path(accident) + "/" + id + "/" + to);
    }
}
