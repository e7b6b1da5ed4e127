package org.tocsin.hazard.riskpoint.domain;

import jakarta.annotation.Nullable;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;

/** What must be true of a risk point beyond the shape of its form. */
public final class RiskPointRules {

    private static final Text REFUSED = Text.of("该风险点不能登记", "This risk point cannot be registered");

    private RiskPointRules() {}

    /** Refuses accident types that are not in the code set in force. */
    public static void checkTypes(List<String> codes, Set<String> known) {
        List<Violation> wrong =
                IntStream.range(0, codes.size())
                        .filter(i -> !known.contains(codes.get(i)))
                        .mapToObj(i -> unknownType(i, codes.get(i)))
                        .toList();
        if (!wrong.isEmpty()) {
            throw new Refusal.RuleBroken(REFUSED, wrong);
        }
    }

    private static Violation unknownType(int index, String code) {
        return Violation.of(
                "/accidentTypes/" + index,
                "unknown-accident-type",
                "事故类型 %s 不在代码表中".formatted(code),
                "No accident type %s in the code set".formatted(code));
    }

    /** The unit is not in the directory, or out of scope: the two are not told apart. */
    public static Refusal unknownUnit(UUID unitId) {
        return refused(
                Violation.of(
                        "/unitId",
                        "unit-unknown",
                        "单位名录中没有 %s，或不在管辖范围内".formatted(unitId),
                        "No unit %s in the directory within your scope".formatted(unitId)));
    }

    /** A risk point stays its enterprise's. */
    public static void checkUnit(RiskPointForm form, RiskPointSnapshot point) {
        if (!form.unitId().equals(point.location().unitId())) {
            throw refused(
                    Violation.of(
                            "/unitId",
                            "unit-fixed",
                            "所属单位不可变更",
                            "The unit of a risk point cannot be changed"));
        }
    }

    /** Refuses a hazard that names a risk point which is not its unit's, or is no more. */
    public static void checkUse(UUID riskPointId, UUID unitId, @Nullable RiskPointSnapshot point) {
        if (point == null || !point.location().unitId().equals(unitId)) {
            throw refusedUse(
                    "risk-point-of-another-unit",
                    "该单位没有风险点 %s".formatted(riskPointId),
                    "The unit has no risk point %s".formatted(riskPointId));
        }
        if (point.status() == RiskPointStatus.RETIRED) {
            throw refusedUse(
                    "risk-point-retired",
                    "风险点 %s 已注销".formatted(riskPointId),
                    "Risk point %s is retired".formatted(riskPointId));
        }
    }

    private static Refusal refusedUse(String code, String zh, String en) {
        return new Refusal.RuleBroken(
                Text.of("该隐患不能登记", "This hazard cannot be registered"),
                List.of(Violation.of("/riskPointId", code, zh, en)));
    }

    private static Refusal refused(Violation violation) {
        return new Refusal.RuleBroken(REFUSED, List.of(violation));
    }
}
