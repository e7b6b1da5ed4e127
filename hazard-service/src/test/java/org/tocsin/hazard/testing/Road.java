package org.tocsin.hazard.testing;

import java.util.List;
import java.util.UUID;

/** Brings hazards to a status by the requests that lead there. */
public final class Road {

    /** A step as somebody posts it. */
    public record Step(String by, String path, String body) {}

    private Road() {}

    /** A hazard of the unit, of this grade, in this status; reviewed by bureau A's colleague. */
    public static String to(String status, String grade, UUID unit) {
        String id =
                Api.report(People.bureauA(), Api.reportOf(unit, "安全出口堵塞").replace("GENERAL", grade))
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
        String order = grade.equals("MAJOR") ? Api.MAJOR_ORDER : Api.ORDER;
        steps(status, order, unit)
                .forEach(
                        step ->
                                Api.step(step.by(), id, step.path(), step.body())
                                        .then()
                                        .statusCode(200));
        return id;
    }

    private static List<Step> steps(String status, String order, UUID unit) {
        List<Step> whole =
                List.of(
                        new Step(People.bureauA(), "verifications", "{}"),
                        new Step(People.bureauA(), "rectification-orders", order),
                        new Step(People.enterpriseOf(unit), "evidence", Api.EVIDENCE),
                        new Step(People.colleagueA(), "reviews", Api.PASSED),
                        new Step(People.leaderA(), "closures", "{}"),
                        new Step(People.bureauA(), "archivings", "{}"));
        return switch (status) {
            case "REPORTED" -> List.of();
            case "REJECTED" ->
                    List.of(new Step(People.townA(), "rejections", "{\"reason\": \"现场未见\"}"));
            case "MERGED" -> List.of(merge(unit));
            case "VERIFIED" -> whole.subList(0, 1);
            case "RECTIFYING" -> whole.subList(0, 2);
            case "REVIEW_REQUESTED" -> whole.subList(0, 3);
            case "PENDING_CLOSE" -> whole.subList(0, 4);
            case "CLOSED" -> whole.subList(0, 5);
            case "ARCHIVED" -> whole;
            default -> throw new IllegalArgumentException(status);
        };
    }

    /** Into another hazard of the unit. */
    public static Step merge(UUID unit) {
        return new Step(
                People.townA(),
                "merges",
                "{\"intoHazardId\": \"%s\", \"reason\": \"重复\"}".formatted(Api.reported(unit)));
    }
}
