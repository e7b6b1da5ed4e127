package org.tocsin.responsibility.veto.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.tocsin.platform.testing.contract.EventContract;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Topic;

/** Vetoes as their readers find them. */
final class Vetoes {

    static final String VETOES = "/api/v1/vetoes";
    static final String RULING =
            """
            {"reason": "经安委会研究决定", "documentNo": "示安委〔2026〕18号"}
            """;

    private Vetoes() {}

    static UUID enterprise(String name) {
        return UUID.fromString(idOf(Api.unit(Api.enterprise(name, "990101001", People.TOWN_A))));
    }

    static String only(String bearer, UUID unit, UUID aggregate) {
        return only(
                bearer,
                unit,
                aggregate,
                aggregate == null ? null : "/api/v1/control-indicators/" + aggregate);
    }

    static String only(String bearer, UUID unit, UUID aggregate, String href) {
        List<String> found =
                of(bearer, unit, aggregate).stream()
                        .map(id -> VETOES + "/" + id)
                        .filter(
                                path ->
                                        href == null
                                                || Api.as(bearer)
                                                        .get(path)
                                                        .jsonPath()
                                                        .getList("evidence.href", String.class)
                                                        .contains(href))
                        .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    static List<String> of(String bearer, UUID unit, UUID aggregate) {
        List<String> all =
                Api.as(bearer)
                        .queryParam("unitId", unit)
                        .get(VETOES)
                        .jsonPath()
                        .getList("items.id", String.class);
        return aggregate == null
                ? all
                : all.stream()
                        .filter(
                                id ->
                                        Api.as(bearer)
                                                .get(VETOES + "/" + id)
                                                .asString()
                                                .contains(aggregate.toString()))
                        .toList();
    }

    static void told(String veto, String... types) {
        List<Topic.Seen> events = Topic.of("tocsin.veto", idOf(veto), types.length);
        assertThat(events).extracting(Topic.Seen::shortType).containsExactly(types);
        events.forEach(
                event -> EventContract.of("tocsin.veto", event.shortType()).accepts(event.json()));
    }

    static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
