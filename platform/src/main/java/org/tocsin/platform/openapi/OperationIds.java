package org.tocsin.platform.openapi;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/**
 * Names operations by their URL, so that generated clients read well: {@code listHazards}, {@code
 * getHazard}, {@code createHazard}, {@code importHazards}, {@code createHazardReview}. An id that a
 * resource sets itself stays.
 */
final class OperationIds {

    private OperationIds() {}

    static void complete(Endpoint endpoint) {
        if (endpoint.operation().getOperationId() == null) {
            endpoint.operation().setOperationId(of(endpoint));
        }
    }

    private static String of(Endpoint endpoint) {
        List<String> segments = endpoint.segments();
        if (endpoint.isImport()) {
            return "import" + names(segments.subList(0, segments.size() - 1), true);
        }
        boolean plural = endpoint.reads() && !endpoint.endsWithParameter();
        return verb(endpoint) + names(segments, plural);
    }

    private static String verb(Endpoint endpoint) {
        return switch (endpoint.method()) {
            case HttpMethod.GET -> endpoint.readsCollection() ? "list" : "get";
            case HttpMethod.POST -> "create";
            case HttpMethod.PUT -> "replace";
            default -> endpoint.method().name().toLowerCase(Locale.ROOT);
        };
    }

    private static String names(List<String> segments, boolean pluralAtEnd) {
        List<String> nouns = segments.stream().filter(s -> !s.startsWith("{")).toList();
        return java.util.stream.IntStream.range(0, nouns.size())
                .mapToObj(
                        i ->
                                pascal(
                                        pluralAtEnd && i == nouns.size() - 1
                                                ? nouns.get(i)
                                                : singular(nouns.get(i))))
                .collect(Collectors.joining());
    }

    private static String pascal(String kebab) {
        return List.of(kebab.split("-", -1)).stream()
                .filter(part -> !part.isEmpty())
                .map(part -> Character.toUpperCase(part.charAt(0)) + part.substring(1))
                .collect(Collectors.joining());
    }

    private static String singular(String noun) {
        if (noun.endsWith("ies")) {
            return noun.substring(0, noun.length() - 3) + "y";
        }
        if (noun.endsWith("sses")) {
            return noun.substring(0, noun.length() - 2);
        }
        boolean plural =
                noun.endsWith("s")
                        && !noun.endsWith("ss")
                        && !noun.endsWith("us")
                        && !noun.endsWith("ics");
        return plural ? noun.substring(0, noun.length() - 1) : noun;
    }
}
