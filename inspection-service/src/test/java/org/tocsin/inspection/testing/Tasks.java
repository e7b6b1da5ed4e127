package org.tocsin.inspection.testing;

import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.sending;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.platform.testing.Tokens;

/** Requests about tasks as clients send them. */
public final class Tasks {

    public static final String TASKS = "/api/v1/inspection-tasks";

    private Tasks() {}

    public static Map<String, Object> task(String kind, UUID unitId) {
        Map<String, Object> task = new HashMap<>();
        task.put("kind", kind);
        task.put("unitId", unitId.toString());
        task.put("title", "冬季用电安全检查");
        task.put("dueOn", "2099-12-31");
        return task;
    }

    /** Officers by their logins. */
    public static Map<String, Object> officers(String... logins) {
        return Map.of(
                "officers",
                List.of(logins).stream()
                        .map(login -> Map.of("subject", Tokens.subjectOf(login), "name", login))
                        .toList());
    }

    public static String created(String kind) {
        return created(task(kind, People.ENTERPRISE_A));
    }

    public static String created(Map<String, Object> task) {
        return sending(People.bureauA(), task)
                .post(TASKS)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A task that bureau A has begun. */
    public static String started(String kind) {
        String id = created(kind);
        step(People.bureauA(), id, "assignments", officers("bureau-a")).then().statusCode(200);
        step(People.bureauA(), id, "starts", Map.of()).then().statusCode(200);
        return id;
    }

    /** A change of a task that bureau A has just read. */
    public static Response step(String bearer, String id, String step, Object body) {
        String tag = as(People.bureauA()).get(TASKS + "/" + id).header("ETag");
        return sending(bearer, body).header("If-Match", tag).post(TASKS + "/" + id + "/" + step);
    }
}
