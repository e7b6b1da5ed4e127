package org.tocsin.responsibility.testing;

import java.util.UUID;

/** Templates and batches, as a client makes them. */
public final class Templates {

    public static final String TEMPLATES = "/api/v1/agreement-templates";
    public static final String BATCHES = "/api/v1/agreement-batches";

    public static final String BODY =
            """
            {"name": "镇街责任书", "content": {
              "title": "{{year}}年{{unitName}}责任书", "periodStart": "{{year}}-01-01", "periodEnd": "2099-12-31",
              "limits": [{"measure": "DEATHS"}, {"measure": "ACCIDENTS", "limit": 100}],
              "dutyItems": [{"item": "{{project}}隐患排查", "accountablePerson": "{{principal}}"}],
              "targets": ["死亡不超过{{limitDeaths}}人"],
              "parameters": [{"name": "project", "type": "TEXT", "label": "工程", "defaultValue": "在建工程", "max": "20"}]}}
            """;

    private Templates() {}

    public static String draft(String office) {
        return Api.post(office, TEMPLATES, BODY)
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String published(String office) {
        String template = draft(office);
        Api.as(office)
                .header("If-Match", Api.tag(office, template))
                .post(template + "/publications")
                .then()
                .statusCode(200);
        return template;
    }

    public static String batch(String office, String template, UUID superior, String more) {
        return Api.post(
                        office,
                        BATCHES,
                        """
                        {"templateId": "%s", "superiorUnitId": "%s", "year": 2026%s}
                        """
                                .formatted(Cascades.idOf(template), superior, more))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }
}
