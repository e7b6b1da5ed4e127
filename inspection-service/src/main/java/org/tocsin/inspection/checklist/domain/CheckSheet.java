package org.tocsin.inspection.checklist.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tocsin.platform.problem.Text;

/**
 * The frozen text of a version, as it is answered: it never changes once it is published.
 *
 * @param items in their order; an item's number is its place, from 1
 */
public record CheckSheet(UUID id, String code, int edition, Text title, List<CheckItem> items) {

    public CheckSheet {
        items = List.copyOf(items);
    }

    public static CheckSheet of(Checklist checklist) {
        return new CheckSheet(
                checklist.id(),
                checklist.code(),
                checklist.edition(),
                checklist.head().name(),
                checklist.items());
    }

    /** The number of the item with this code, or {@code null}. */
    public @Nullable Integer numberOf(String itemCode) {
        return IntStream.rangeClosed(1, items.size())
                .filter(number -> item(number).code().equals(itemCode))
                .boxed()
                .findFirst()
                .orElse(null);
    }

    public CheckItem item(int number) {
        return items.get(number - 1);
    }
}
