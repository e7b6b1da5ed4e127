package org.tocsin.accident.investigation.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Actor;
import org.tocsin.accident.report.domain.Roles;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.platform.problem.Refusal;

/** Who investigates what, Decree 493 Art. 19 and 20. */
class CompetenceTest {

    private static final Actor OFFICER = Investigations.actor("officer", Roles.BUREAU_OFFICER);

    @ParameterizedTest
    @CsvSource({
        "1, COUNTY, true", "1, CITY, true", "1, PROVINCE, true", "1, , false",
        "3, COUNTY, false", "3, CITY, true", "3, PROVINCE, true", "3, , false",
        "10, COUNTY, false", "10, CITY, false", "10, PROVINCE, true", "10, , false",
        "30, COUNTY, false", "30, CITY, false", "30, PROVINCE, true", "30, , false"
    })
    void theClassDecidesWhoIsCompetent(int deaths, InvestigationLevel authority, boolean may) {
        assertThat(OpeningRules.unmet(verified(deaths), authority).isEmpty()).isEqualTo(may);
    }

    @ParameterizedTest
    @EnumSource(value = AccidentStatus.class, names = "VERIFIED", mode = EnumSource.Mode.EXCLUDE)
    void onlyAVerifiedAccidentIsInvestigated(AccidentStatus status) {
        AccidentState accident =
                Investigations.accident(status, Toll.of(1, 0, "0"), Investigations.NOW);

        assertThat(OpeningRules.unmet(accident, InvestigationLevel.PROVINCE))
                .extracting("code")
                .containsExactly("accident-not-verified");
    }

    @Test
    void anExtraordinaryAccidentNeedsTheDecisionOfTheStateCouncil() {
        assertThatThrownBy(() -> OpeningRules.check(verified(30), InvestigationLevel.PROVINCE, " "))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting("code")
                                        .containsExactly("mandate-needed"));

        OpeningRules.check(verified(30), InvestigationLevel.PROVINCE, "国务院授权 12 号");
    }

    @Test
    void aHigherGovernmentThatStepsInSaysSo() {
        InvestigationOccasion city =
                Investigations.by(OFFICER, InvestigationLevel.CITY, Investigations.NOW);

        Opening opening = OpeningRules.opening(verified(1).facts().severity(), null, "影响较大", city);

        assertThat(opening.level()).isEqualTo(InvestigationLevel.CITY);
        assertThat(opening.basis()).isEqualTo(OpeningBasis.SUPERIOR_DECISION);
    }

    @ParameterizedTest
    @CsvSource({"true, SEVERITY_RAISED", "false, SUPERIOR_DECISION"})
    void theHigherGovernmentTakesOverWhatHasBecomeGraver(boolean inTime, OpeningBasis basis) {
        Investigation investigation = Investigations.in(InvestigationStatus.OPEN);
        investigation.follow(
                Investigations.accident(
                        AccidentStatus.UNDER_INVESTIGATION,
                        Toll.of(3, 0, "350000"),
                        Investigations.NOW),
                inTime,
                InvestigationTerms.DECREE_493);
        InvestigationOccasion city =
                Investigations.by(OFFICER, InvestigationLevel.CITY, Investigations.NOW);

        Opening opening = investigation.takingOver(null, "等级上升", city);
        InvestigationEvent event = investigation.giveUpTo(Investigations.NOBODY, "等级上升", city);

        assertThat(opening.basis()).isEqualTo(basis);
        assertThat(opening.level()).isEqualTo(InvestigationLevel.CITY);
        assertThat(opening.takesOver()).isEqualTo(investigation.id());
        assertThat(event.type()).isEqualTo("investigation.taken-over.v1");
        assertThat(investigation.snapshot().status()).isEqualTo(InvestigationStatus.TAKEN_OVER);
    }

    @Test
    void theSameLevelTakesNothingOver() {
        Investigation investigation = Investigations.in(InvestigationStatus.OPEN);

        refused(
                () -> investigation.takingOver(null, "理由", Investigations.officer()),
                "authority-not-above");
    }

    @Test
    void aDepartmentActsOnlyWhereItWasAskedTo() {
        Investigation investigation = Investigations.in(InvestigationStatus.OPEN);
        InvestigationOccasion department =
                Investigations.by(Investigations.actor("d", Roles.DEPARTMENT_OFFICER));
        refused(() -> investigation.handle(Investigations.JOIN, department), "not-delegated");

        investigation.handle(Investigations.DELEGATE, Investigations.officer());
        investigation.handle(Investigations.JOIN, department);

        assertThat(investigation.papers().team()).hasSize(2);
    }

    @Test
    void whoDelegatesStaysResponsible() {
        Investigation investigation = ofTheCity();
        refused(
                () -> investigation.handle(Investigations.LEAD, Investigations.officer()),
                "authority-too-low");

        investigation.handle(
                Investigations.DELEGATE,
                Investigations.by(OFFICER, InvestigationLevel.CITY, Investigations.NOW));
        investigation.handle(Investigations.LEAD, Investigations.officer());

        refused(
                () -> investigation.handle(Investigations.EXTEND, Investigations.leader()),
                "authority-too-low");
    }

    @Test
    void anAccidentThatWasWithdrawnEndsItsInvestigation() {
        Investigation investigation = Investigations.in(InvestigationStatus.SUBMITTED);

        InvestigationEvent event =
                investigation
                        .follow(
                                Investigations.accident(
                                        AccidentStatus.WITHDRAWN,
                                        Toll.of(1, 0, "350000"),
                                        Investigations.NOW),
                                false,
                                InvestigationTerms.DECREE_493)
                        .orElseThrow();

        assertThat(event.type()).isEqualTo("investigation.discontinued.v1");
        assertThat(investigation.snapshot().status()).isEqualTo(InvestigationStatus.DISCONTINUED);
    }

    private static Investigation ofTheCity() {
        InvestigationOccasion city =
                Investigations.by(OFFICER, InvestigationLevel.CITY, Investigations.NOW);
        return new Investigation(
                Investigations.FILE,
                "DC-990101-2026-000002",
                InvestigatedAccident.of(verified(3)),
                OpeningRules.opening(verified(3).facts().severity(), null, null, city),
                InvestigationTerms.DECREE_493);
    }

    private static AccidentState verified(int deaths) {
        return Investigations.accident(
                AccidentStatus.VERIFIED, Toll.of(deaths, 0, "350000"), Investigations.NOW);
    }

    private static void refused(ThrowingCallable step, String code) {
        assertThatThrownBy(step)
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting("code")
                                        .containsExactly(code));
    }
}
