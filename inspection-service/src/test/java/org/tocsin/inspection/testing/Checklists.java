package org.tocsin.inspection.testing;

import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Checklists as an office makes them. */
public final class Checklists {

    public static final String PATH = "/api/v1/checklists";

    /** Of the library that ships with the service. */
    public static final String FIRE = "01990000-0000-7000-8000-00000000c101";

    private static final AtomicInteger CODES = new AtomicInteger();

    private Checklists() {}

    /** A code that no other test has. */
    public static String code() {
        return "T%d-%s"
                .formatted(
                        CODES.incrementAndGet(),
                        UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT));
    }

    /** Two items; the second one demands that the machine is stopped. */
    public static Map<String, Object> form(String code, String division) {
        Map<String, Object> form = new HashMap<>();
        form.put("division", division);
        form.put("code", code);
        form.put("title", "机加工车间检查表");
        form.put("titleEn", "Machine shop");
        form.put("subject", "MACHINES");
        form.put("industries", List.of("C"));
        form.put(
                "sections",
                List.of(
                        Map.of(
                                "title",
                                "现场",
                                "items",
                                List.of(
                                        item("A-1", "通道畅通", "GENERAL", "车间通道", List.of()),
                                        item(
                                                "A-2",
                                                "防护罩齐全",
                                                "MAJOR",
                                                null,
                                                List.of("STOP_USE"))))));
        return form;
    }

    private static Map<String, Object> item(
            String code, String text, String grade, String place, List<String> measures) {
        Map<String, Object> item = new HashMap<>();
        item.put("code", code);
        item.put("text", text);
        item.put("textEn", "English of " + code);
        item.put("grade", grade);
        item.put("place", place);
        item.put("measures", measures);
        item.put("legalBasis", Map.of("law", "《中华人民共和国安全生产法》", "article", "第三十六条"));
        return item;
    }

    public static Response step(String bearer, String id, String step, Object body) {
        String tag = as(bearer).get(PATH + "/" + id).header("ETag");
        return sending(bearer, body).header("If-Match", tag).post(PATH + "/" + id + "/" + step);
    }

    public static Response publish(String bearer, String id) {
        String tag = as(bearer).get(PATH + "/" + id).header("ETag");
        return as(bearer).header("If-Match", tag).post(PATH + "/" + id + "/publications");
    }

    public static String drafted(String bearer, String code, String division) {
        return sending(bearer, form(code, division))
                .post(PATH)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Made by office A for its district. */
    public static String published(String code) {
        String id = drafted(People.officeA(), code, "990101");
        publish(People.officeA(), id).then().statusCode(200);
        return id;
    }

    /** What a visit carries. */
    public static List<Map<String, Object>> filled(String id, List<Map<String, Object>> answers) {
        return new ArrayList<>(List.of(Map.of("checklistId", id, "answers", answers)));
    }

    public static Map<String, Object> answer(String item, String result, String remark) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("item", item);
        answer.put("result", result);
        answer.put("remark", remark);
        return answer;
    }
}
