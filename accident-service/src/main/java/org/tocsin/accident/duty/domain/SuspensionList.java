package org.tocsin.accident.duty.domain;

import jakarta.persistence.AttributeConverter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Suspensions in one column, as ISO 8601 intervals that a person can read: {@code from/to from/}.
 */
public class SuspensionList implements AttributeConverter<List<Suspension>, String> {

    @Override
    public String convertToDatabaseColumn(List<Suspension> suspensions) {
        return suspensions.stream()
                .map(s -> s.from() + "/" + (s.to() == null ? "" : s.to()))
                .collect(Collectors.joining(" "));
    }

    @Override
    public List<Suspension> convertToEntityAttribute(String text) {
        return text.isEmpty()
                ? List.of()
                : Arrays.stream(text.split(" ", -1)).map(SuspensionList::interval).toList();
    }

    private static Suspension interval(String text) {
        int slash = text.indexOf('/');
        String to = text.substring(slash + 1);
        return new Suspension(
                Instant.parse(text.substring(0, slash)), to.isEmpty() ? null : Instant.parse(to));
    }
}
