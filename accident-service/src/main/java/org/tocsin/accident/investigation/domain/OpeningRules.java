package org.tocsin.accident.investigation.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Severity;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** Who may investigate which accident, Decree 493 Art. 19 and 20. */
public final class OpeningRules {

    private static final Text REFUSED = Text.of("不能立案调查", "No investigation can be opened");

    private OpeningRules() {}

    /** What stands in the way of an investigation by somebody who acts at this level. */
    public static List<Violation> unmet(
            AccidentState accident, @Nullable InvestigationLevel authority) {
        if (accident.status() != AccidentStatus.VERIFIED) {
            return List.of(
                    Violation.of(
                            "/accidentId",
                            "accident-not-verified",
                            "事故 %s 未处于已核实状态".formatted(accident.accidentNo()),
                            "Accident %s is not in status VERIFIED"
                                    .formatted(accident.accidentNo())));
        }
        InvestigationLevel competent = InvestigationLevel.competentFor(accident.facts().severity());
        return competent.isWithin(authority)
                ? List.of()
                : List.of(
                        Violation.of(
                                null,
                                "authority-too-low",
                                "该等级事故由%s负责调查（条例第十九条）".formatted(competent.text().zh()),
                                "An accident of this class is investigated by %s (Decree 493 Art. 19)"
                                        .formatted(competent.text().en())));
    }

    /**
     * @throws Refusal.RuleBroken if this accident is not for this authority to investigate
     */
    public static void check(
            AccidentState accident,
            @Nullable InvestigationLevel authority,
            @Nullable String mandate) {
        List<Violation> unmet = unmet(accident, authority);
        if (!unmet.isEmpty()) {
            throw new Refusal.RuleBroken(REFUSED, unmet);
        }
        checkMandate(accident.facts().severity(), mandate);
    }

    static void checkMandate(Severity severity, @Nullable String mandate) {
        boolean ofTheState = InvestigationLevel.competentFor(severity) == InvestigationLevel.STATE;
        if (ofTheState && (mandate == null || mandate.isBlank())) {
            throw refused(
                    Violation.of(
                            "/mandate",
                            "mandate-needed",
                            "特别重大事故由国务院或其授权的部门调查，须写明授权文件（条例第十九条）",
                            "The State Council investigates extraordinary accidents or authorises others: name its decision (Decree 493 Art. 19)"));
        }
    }

    /**
     * How the investigation of an accident of this class begins, once {@link #check} has found
     * nothing against it.
     */
    public static Opening opening(
            Severity severity,
            @Nullable String mandate,
            @Nullable String reason,
            InvestigationOccasion now) {
        InvestigationLevel level = level(severity, now.authority());
        boolean higher = level.isAbove(InvestigationLevel.competentFor(severity));
        return new Opening(
                level,
                higher ? OpeningBasis.SUPERIOR_DECISION : OpeningBasis.COMPETENT,
                mandate,
                reason,
                null,
                now.actor().subject(),
                now.actor().name(),
                now.actor().division(),
                now.at());
    }

    /** The level whose investigation it is: the competent one, or a higher one that steps in. */
    static InvestigationLevel level(Severity severity, InvestigationLevel authority) {
        InvestigationLevel competent = InvestigationLevel.competentFor(severity);
        return authority.isAbove(competent) ? authority : competent;
    }

    /** The accident is unknown, or out of the caller's scope: the two are not told apart. */
    public static Refusal unknownAccident(UUID accidentId) {
        return refused(
                Violation.of(
                        "/accidentId",
                        "accident-unknown",
                        "管辖范围内没有事故 %s".formatted(accidentId),
                        "No accident %s within your scope".formatted(accidentId)));
    }

    /** The database's own key said so: one investigation of an accident at a time. */
    public static Refusal alreadyInvestigated() {
        return refused(
                Violation.of(
                        "/accidentId",
                        "already-investigated",
                        "该事故已立案调查",
                        "This accident is under investigation already"));
    }

    /** An authority under which the accident does not lie, or one that may not investigate. */
    public static Refusal notAnAuthority(String division) {
        return refused(
                Violation.of(
                        "/division",
                        "not-an-authority",
                        "%s 不是可受委托的县级以上区划".formatted(division),
                        "%s is no division of county level or above that the accident lies under and that is yours"
                                .formatted(division)));
    }

    private static Refusal refused(Violation why) {
        return new Refusal.RuleBroken(REFUSED, List.of(why));
    }
}
