package org.tocsin.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Registers the district's units and enterprises; those of the same name that are there already
 * stay.
 */
final class DirectoryStep {

    private static final String OFFICER = "bureau-a";

    private final DemoApi api;
    private final Map<String, String> ids = new HashMap<>();

    DirectoryStep(DemoApi api) {
        this.api = api;
    }

    /** The ids by name of everything in the officer's district. */
    Map<String, String> run(Counter counter) {
        for (JsonNode unit : api.all("city-office", "/api/v1/units")) {
            ids.put(unit.path("name").asText(), unit.path("id").asText());
        }
        List<DemoContent.DemoUnit> wanted = new ArrayList<>(DemoContent.units());
        wanted.addAll(DemoContent.enterprises());
        counter.expect(wanted.size());
        for (DemoContent.DemoUnit unit : wanted) {
            if (!ids.containsKey(unit.name())) {
                register(unit);
            }
            counter.one();
        }
        return ids;
    }

    private void register(DemoContent.DemoUnit unit) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("kind", unit.kind());
        body.put("name", unit.name());
        body.put("division", unit.division());
        body.put("industry", unit.industry());
        body.put("grid", unit.grid());
        body.put("parentId", ids.get(unit.parent()));
        body.put("principal", unit.principal());
        body.put("creditCode", unit.creditCode());
        DemoApi.Answer answer =
                api.create(OFFICER, "/api/v1/units", "demo-unit-" + Dice.id(unit.name()), body);
        ids.put(unit.name(), answer.text("id"));
    }
}
