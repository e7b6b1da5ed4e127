package org.tocsin.inspection.visit.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Collection;
import org.tocsin.platform.problem.Text;

/**
 * How far the checklists of a visit are answered.
 *
 * @param items of all checklists that the visit has begun
 */
@Embeddable
public record AnswerTally(
        @Column(name = "item_count") int items,
        @Column(name = "answer_count") int answered,
        @Column(name = "not_conform_count") int notConforming) {

    public static final AnswerTally NONE = new AnswerTally(0, 0, 0);

    /**
     * @param items of all checklists that any of the answers belongs to
     */
    public static AnswerTally of(int items, Collection<Answer> answers) {
        long notConforming =
                answers.stream().filter(a -> a.result() == AnswerResult.NOT_CONFORM).count();
        return new AnswerTally(items, answers.size(), Math.toIntExact(notConforming));
    }

    public boolean complete() {
        return answered == items;
    }

    public Text text() {
        return items == 0
                ? Text.of("未使用检查表", "No checklist")
                : Text.of(
                        "已检查 %d/%d 项，不符合 %d 项".formatted(answered, items, notConforming),
                        "%d of %d items answered, %d not conforming"
                                .formatted(answered, items, notConforming));
    }
}
