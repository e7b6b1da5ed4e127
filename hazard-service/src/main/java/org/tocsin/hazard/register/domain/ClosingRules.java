package org.tocsin.hazard.register.domain;

import jakarta.annotation.Nullable;
import java.util.ArrayList;
import java.util.List;
import org.tocsin.platform.problem.Violation;

/** Who may strike a hazard off the register (销号): never the one who asked for it. */
final class ClosingRules {

    private ClosingRules() {}

    /**
     * @param askedBy who passed the review and thereby asked for the closing
     */
    static List<Violation> unmet(Standing standing, @Nullable String askedBy, Actor actor) {
        List<Violation> unmet = new ArrayList<>();
        if (actor.id().equals(askedBy)) {
            unmet.add(
                    Violation.of(
                            null,
                            "another-officer-needed",
                            "销号须由复查人以外的人员办理",
                            "Closing needs another officer than the one who passed the review"));
        }
        if (standing.grade() == Grade.MAJOR && !actor.is(Roles.LEADER)) {
            unmet.add(
                    Violation.of(
                            null,
                            "leader-needed",
                            "重大隐患销号须由领导批准",
                            "Closing a major hazard needs a leader"));
        }
        if (standing.activeListings() > 0) {
            unmet.add(ListingRules.active());
        }
        return unmet;
    }
}
