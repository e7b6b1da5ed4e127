package org.tocsin.responsibility.measure.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.responsibility.measure.domain.TargetUnit;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;

/** Whom a measure or a case may be about. */
@ApplicationScoped
public class TargetUnits {

    private static final Text REFUSED = Text.of("不能受理", "This cannot be taken");

    private final UnitDirectory directory;

    TargetUnits(UnitDirectory directory) {
        this.directory = directory;
    }

    /**
     * @throws Refusal.RuleBroken if the caller knows no such unit; it stands in the body, so that
     *     makes the body wrong, not the address
     */
    public TargetUnit seen(UUID unitId) {
        return directory
                .seen(unitId)
                .map(TargetUnits::of)
                .orElseThrow(
                        () ->
                                refused(
                                        "/unitId",
                                        "unit-unknown",
                                        "管辖范围内没有单位 %s".formatted(unitId),
                                        "No unit %s within your scope".formatted(unitId)));
    }

    /** Not scoped: for whom another service's report names. */
    public Optional<TargetUnit> named(@Nullable UUID unitId) {
        return unitId == null ? Optional.empty() : directory.find(unitId).map(TargetUnits::of);
    }

    boolean isEnterprise(UUID unitId) {
        return directory.find(unitId).filter(u -> u.kind().equals("ENTERPRISE")).isPresent();
    }

    public static Refusal refused(String pointer, String code, String zh, String en) {
        return new Refusal.RuleBroken(REFUSED, List.of(Violation.of(pointer, code, zh, en)));
    }

    private static TargetUnit of(KnownUnit unit) {
        return new TargetUnit(
                unit.id(),
                unit.anchorId(),
                unit.name(),
                unit.creditCode(),
                unit.division(),
                unit.industry(),
                unit.grid());
    }
}
