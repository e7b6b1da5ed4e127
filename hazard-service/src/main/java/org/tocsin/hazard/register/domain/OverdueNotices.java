package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Which deadlines have been told as passed. Kept on the hazard, under its version, so that each is
 * told exactly once, however many instances look for it and however late they start.
 */
@Embeddable
public record OverdueNotices(
        @Nullable @Column(name = "order_overdue_noticed") LocalDate order,
        @Nullable @Column(name = "review_overdue_noticed") LocalDate review) {

    static final OverdueNotices NONE = new OverdueNotices(null, null);

    boolean hold(OverdueKind kind, LocalDate dueOn) {
        return dueOn.equals(kind == OverdueKind.ORDER ? order : review);
    }

    OverdueNotices with(OverdueKind kind, LocalDate dueOn) {
        return kind == OverdueKind.ORDER
                ? new OverdueNotices(dueOn, review)
                : new OverdueNotices(order, dueOn);
    }
}
