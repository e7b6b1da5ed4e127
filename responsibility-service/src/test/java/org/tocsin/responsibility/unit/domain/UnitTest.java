package org.tocsin.responsibility.unit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.platform.problem.Refusal;

/** A unit in its tree. */
class UnitTest {

    private static final Instant NOW = Instant.parse("2026-03-01T02:00:00Z");

    private static final UUID ID = UUID.fromString("01990000-0000-7000-8000-0000000000ff");

    private final Forest forest = new Forest();
    private final UnitTree tree = new UnitTree(forest, 6);
    private final Unit district = forest.add(UnitKind.GOVERNMENT, "990101", null);
    private final Unit town = forest.add(UnitKind.TOWN, "990101001", district);
    private final Unit enterprise = forest.add(UnitKind.ENTERPRISE, "990101001", town);
    private final Unit workshop = forest.add(UnitKind.WORKSHOP, "990101001", enterprise);

    static Stream<Arguments> matrix() {
        return Arrays.stream(UnitStatus.values())
                .flatMap(
                        status ->
                                Stream.of(
                                                new UnitCommand.Rename("新名称", null),
                                                new UnitCommand.AppointPrincipal("李四", null, null),
                                                new UnitCommand.Move(null, null, null),
                                                new UnitCommand.Amend(
                                                        null, RiskClass.RED, null, null, null),
                                                new UnitCommand.Merge(List.of(ID), null),
                                                new UnitCommand.Split(List.of(), false, null),
                                                new UnitCommand.Deactivate("注销", null))
                                        .map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void anActiveUnitChangesAndAnInactiveOneDoesNot(UnitStatus status, UnitCommand command) {
        Unit unit = forest.add(UnitKind.ENTERPRISE, "990101001", town);
        if (status == UnitStatus.INACTIVE) {
            unit.handle(new UnitCommand.Deactivate("关停", null), tree, NOW);
        }
        UnitSnapshot before = unit.snapshot();

        if (status == UnitStatus.INACTIVE) {
            assertThatThrownBy(() -> unit.handle(command, tree, NOW))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(unit.snapshot()).isEqualTo(before);
        } else {
            assertThat(unit.handle(command, tree, NOW).type()).isEqualTo("unit.changed.v1");
            assertThat(unit.snapshot()).isNotEqualTo(before);
            assertThat(unit.eventSequence()).isEqualTo(2);
        }
    }

    @Test
    void aUnitNeverComesToStandUnderItself() {
        assertBroken(town, new UnitCommand.Move(town.id(), null, null), "unit-cycle");
        Unit below = forest.add(UnitKind.TOWN, "990101001", town);
        assertBroken(town, new UnitCommand.Move(below.id(), null, null), "unit-cycle");
    }

    @Test
    void whatIsInsideAnEnterpriseAnswersToIt() {
        assertThat(workshop.anchorId()).isEqualTo(enterprise.id());
        assertThat(enterprise.anchorId()).isEqualTo(enterprise.id());
    }

    @Test
    void aMoveNeedsADivisionWithinTheNewParents() {
        Unit sibling = forest.add(UnitKind.GOVERNMENT, "990102", null);

        assertBroken(
                town, new UnitCommand.Move(sibling.id(), null, null), "division-outside-parent");
        assertBroken(
                town,
                new UnitCommand.Move(district.id(), "990101002", null),
                "division-outside-parent");
        assertBroken(town, new UnitCommand.Move(district.id(), "123456", null), "division-unknown");
    }

    @Test
    void aUnitWithActiveChildrenStaysActive() {
        assertBroken(enterprise, new UnitCommand.Deactivate("关停", null), "active-children");
        workshop.handle(new UnitCommand.Deactivate("关停", null), tree, NOW);

        enterprise.handle(new UnitCommand.Deactivate("关停", null), tree, NOW);

        assertThat(enterprise.status()).isEqualTo(UnitStatus.INACTIVE);
        assertBroken(
                forest.add(
                        UnitKind.WORKSHOP,
                        "990101001",
                        forest.add(UnitKind.ENTERPRISE, "990101001", town)),
                new UnitCommand.Move(enterprise.id(), null, null),
                "parent-inactive");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKSHOP, ENTERPRISE, true",
        "WORKSHOP, TOWN, false",
        "TEAM, WORKSHOP, true",
        "PERSON, TEAM, true",
        "PERSON, PERSON, false",
        "ENTERPRISE, TOWN, true",
        "ENTERPRISE, WORKSHOP, false",
        "GOVERNMENT, ENTERPRISE, false",
        "COMMITTEE, GOVERNMENT, true",
    })
    void kindsStandWhereTheyBelong(UnitKind kind, UnitKind parent, boolean fits) {
        assertThat(kind.mayStandUnder(parent)).isEqualTo(fits);
    }

    @Test
    void aWorkshopIsPartOfSomething() {
        assertBroken(workshop, new UnitCommand.Move(null, null, null), "parent-needed");
    }

    @Test
    void theTreeIsNeverDeeperThanItsLimit() {
        Unit team = forest.add(UnitKind.TEAM, "990101001", workshop);
        Unit person = forest.add(UnitKind.PERSON, "990101001", team);
        assertThat(forest.lineOf(person.id())).hasSize(6);

        Unit other = forest.add(UnitKind.WORKSHOP, "990101001", workshop);
        assertBroken(workshop, new UnitCommand.Move(other.id(), null, null), "unit-cycle");
        Unit deeper = forest.add(UnitKind.TEAM, "990101001", other);
        assertBroken(team, new UnitCommand.Move(deeper.id(), null, null), "tree-too-deep");
        assertThat(forest.lineOf(person.id())).hasSize(6);
    }

    @Test
    void anAmendmentKeepsWhatItDoesNotName() {
        enterprise.handle(
                new UnitCommand.Amend("C3411", RiskClass.ORANGE, null, null, null), tree, NOW);
        enterprise.handle(
                new UnitCommand.Amend(null, null, null, "91990101MA0000007H", null), tree, NOW);

        assertThat(enterprise.snapshot().industry()).isEqualTo("C3411");
        assertThat(enterprise.snapshot().riskClass()).isEqualTo(RiskClass.ORANGE);
        assertThat(enterprise.heldCreditCode()).isEqualTo("91990101MA0000007H");
        assertBroken(
                enterprise,
                new UnitCommand.Amend(null, null, null, null, null),
                "nothing-to-amend");
        assertBroken(
                enterprise,
                new UnitCommand.Amend(null, null, null, "91990101MA0000007J", null),
                "credit-code-checksum");
    }

    @Test
    void aUnitThatEndsNoLongerHoldsItsCreditCode() {
        Unit merged = forest.add(UnitKind.ENTERPRISE, "990101001", town);
        merged.handle(
                new UnitCommand.Amend(null, null, null, "91990101MA0000007H", null), tree, NOW);

        merged.mergeInto(enterprise, null, tree, NOW);

        assertThat(merged.heldCreditCode()).isNull();
        assertThat(merged.snapshot().creditCode()).isEqualTo("91990101MA0000007H");
        assertThat(merged.snapshot().successorId()).isEqualTo(enterprise.id());
        assertThat(merged.status()).isEqualTo(UnitStatus.INACTIVE);
        assertThatThrownBy(() -> merged.mergeInto(enterprise, null, tree, NOW))
                .isInstanceOf(Refusal.WrongState.class);
    }

    private void assertBroken(Unit unit, UnitCommand command, String code) {
        UnitSnapshot before = unit.snapshot();
        assertThatThrownBy(() -> unit.handle(command, tree, NOW))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting("code")
                                        .containsExactly(code));
        assertThat(unit.snapshot()).isEqualTo(before);
    }

    /** A directory in memory, with the divisions 990101, 990101001, 990101002 and 990102. */
    private static final class Forest implements Surroundings {

        private final Map<UUID, Unit> units = new HashMap<>();

        Unit add(UnitKind kind, String division, Unit parent) {
            UUID id = UUID.randomUUID();
            UUID parentId = parent == null ? null : parent.id();
            Place place = new UnitTree(this, 6).place(id, kind, division, parentId);
            UnitRegistration registration =
                    new UnitRegistration(
                            kind,
                            kind + " " + id,
                            division,
                            null,
                            null,
                            null,
                            parentId,
                            null,
                            null,
                            null,
                            null);
            Unit unit =
                    new Unit(
                            id,
                            registration,
                            place,
                            LocalDate.of(2026, 3, 1),
                            NOW.minusSeconds(60));
            units.put(id, unit);
            return unit;
        }

        @Override
        public List<Unit> lineOf(UUID unitId) {
            List<Unit> line = new ArrayList<>();
            for (Unit at = units.get(unitId);
                    at != null;
                    at = units.get(at.snapshot().parentId())) {
                line.add(at);
            }
            return line;
        }

        @Override
        public List<Unit> childrenOf(UUID unitId) {
            return units.values().stream()
                    .filter(unit -> unitId.equals(unit.snapshot().parentId()))
                    .toList();
        }

        @Override
        public int levelsBelow(UUID unitId) {
            return childrenOf(unitId).stream()
                    .mapToInt(child -> 1 + levelsBelow(child.id()))
                    .max()
                    .orElse(0);
        }

        @Override
        public boolean isKnown(String division) {
            return division.startsWith("9901");
        }

        @Override
        public boolean contains(String ancestor, String division) {
            return division.startsWith(ancestor);
        }
    }
}
