package org.tocsin.accident.report.domain;

import java.time.Instant;
import java.util.List;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/**
 * The 30 days (road traffic and fire: 7) of Decree 493 Art. 13 within which a change of casualties
 * is a supplementary report. Afterwards it is a leader's decision, and the only edit that is.
 *
 * @param closesAt the first instant after the window
 */
public record CasualtyWindow(Instant closesAt) {

    public static final String CLOSED = "casualty-window-closed";

    /** Refuses who may not make this change at this moment. */
    void check(Facts before, Facts after, Recording recording) {
        boolean needsLeader =
                !recording.knownAt().isBefore(closesAt)
                        && after.toll().differsInCasualties(before.toll());
        Actor actor = recording.actor();
        if (needsLeader && !actor.is(Roles.LEADER)) {
            throw new Refusal.RuleBroken(
                    CLOSED,
                    Text.of(
                            "补报期限已于 %s 届满（条例第十三条），伤亡人数的变更须由领导作出".formatted(closesAt),
                            "The window for casualty changes closed at %s (Decree 493 Art. 13): the change is a leader's to make"
                                    .formatted(closesAt)));
        }
        if (!needsLeader && !actor.isOneOf(RevisionKind.REPORTING_ROLES)) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "领导不修改记录；仅在补报期限届满后对伤亡人数的变更作出决定",
                            "Leaders do not edit records; they decide on casualty changes after the window has closed"));
        }
    }

    /** A leader's edits have to wait until the window has closed. */
    List<Violation> unmet(RevisionKind kind, Actor actor, Instant now) {
        boolean edit = kind == RevisionKind.SUPPLEMENTARY || kind == RevisionKind.CORRECTION;
        if (!edit || actor.isOneOf(RevisionKind.REPORTING_ROLES) || !now.isBefore(closesAt)) {
            return List.of();
        }
        return List.of(
                Violation.of(
                        null,
                        "casualty-window-open",
                        "补报期限至 %s，此前由监管人员补报".formatted(closesAt),
                        "Until the window closes at %s, officers report changes"
                                .formatted(closesAt)));
    }
}
