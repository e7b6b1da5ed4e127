package org.tocsin.inspection.visit.domain;

import jakarta.annotation.Nullable;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/**
 * What was said of one item on a visit.
 *
 * @param checklistId of the version
 * @param itemNo the item's place in that version, from 1
 * @param findingId of an item that does not conform
 */
public record Answer(
        UUID checklistId,
        int itemNo,
        AnswerResult result,
        @Nullable String remark,
        @Nullable UUID findingId) {

    /** What an answer is about: a visit says one thing of it. */
    public record Key(UUID checklistId, int itemNo) {}

    private static final Comparator<Answer> ORDER =
            Comparator.comparing((Answer answer) -> answer.checklistId().toString())
                    .thenComparing(Answer::itemNo);

    /** By checklist and item, so that the same answers always make the same record. */
    public static List<Answer> inOrder(Collection<Answer> answers) {
        return answers.stream().sorted(ORDER).toList();
    }

    public Key key() {
        return new Key(checklistId, itemNo);
    }

    /** Whether the other one says the same, wherever its finding is. */
    boolean says(Answer other) {
        return result == other.result && Objects.equals(remark, other.remark);
    }
}
