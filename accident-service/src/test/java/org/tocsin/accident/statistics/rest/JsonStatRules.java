package org.tocsin.accident.statistics.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The rules of JSON-stat 2.0 for a dataset, as https://json-stat.org/full/ has them. */
final class JsonStatRules {

    private JsonStatRules() {}

    static void check(JsonNode cube) {
        assertThat(cube.path("version").asText()).isEqualTo("2.0");
        assertThat(cube.path("class").asText()).isEqualTo("dataset");
        List<String> id = texts(cube.path("id"));
        assertThat(id).isNotEmpty().doesNotHaveDuplicates();
        assertThat(cube.path("size")).hasSize(id.size());
        assertThat(cube.path("dimension").properties())
                .extracting(java.util.Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(id);
        int values = 1;
        for (int i = 0; i < id.size(); i++) {
            int size = cube.path("size").get(i).intValue();
            values *= size;
            checkCategory(cube.path("dimension").path(id.get(i)).path("category"), size);
        }
        assertThat(cube.path("value")).hasSize(values);
        for (JsonNode value : cube.path("value")) {
            assertThat(value.isNumber() || value.isNull()).isTrue();
        }
        checkRoles(cube, id);
    }

    private static void checkCategory(JsonNode category, int size) {
        List<String> index = texts(category.path("index"));
        assertThat(index).hasSize(size).doesNotHaveDuplicates();
        category.path("label")
                .properties()
                .forEach(
                        label -> {
                            assertThat(index).contains(label.getKey());
                            assertThat(label.getValue().isTextual()).isTrue();
                        });
        category.path("unit").properties().forEach(u -> assertThat(index).contains(u.getKey()));
    }

    /** A dimension has one role at most, and only the three that there are. */
    private static void checkRoles(JsonNode cube, List<String> id) {
        List<String> named = new ArrayList<>();
        cube.path("role")
                .properties()
                .forEach(
                        role -> {
                            assertThat(role.getKey()).isIn("time", "geo", "metric");
                            named.addAll(texts(role.getValue()));
                        });
        assertThat(id).containsAll(named);
        assertThat(named).doesNotHaveDuplicates();
    }

    /** Finds a value as the standard says: row-major, the last dimension fastest. */
    static JsonNode value(JsonNode cube, JsonNode keys, String measure, String figure) {
        int at = 0;
        List<String> id = texts(cube.path("id"));
        for (int i = 0; i < id.size(); i++) {
            String dimension = id.get(i);
            String key =
                    switch (dimension) {
                        case "measure" -> measure;
                        case "figure" -> figure;
                        default -> keys.path(dimension).asText();
                    };
            int place =
                    texts(cube.path("dimension").path(dimension).path("category").path("index"))
                            .indexOf(key);
            at = at * cube.path("size").get(i).intValue() + place;
        }
        return cube.path("value").get(at);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
