package org.tocsin.responsibility.agreement.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.problem.Refusal;

class TermsPolicyTest {

    private static final List<DutyItem> DUTIES = List.of(new DutyItem("隐患排查", "李四"));

    @Test
    void aPeriodNeverEndsBeforeItBegins() {
        assertCodes(
                terms(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 1, 1), deaths("1"), DUTIES),
                "period-backwards");
    }

    @Test
    void aPeriodMayLastOneDay() {
        LocalDate day = LocalDate.of(2026, 1, 1);

        TermsPolicy.check(terms(day, day, deaths("0"), DUTIES));
    }

    @Test
    void aMeasureIsLimitedOnce() {
        assertCodes(
                year(
                        List.of(
                                new ControlLimit(Measure.DEATHS, BigDecimal.ONE),
                                new ControlLimit(Measure.DEATHS, BigDecimal.TWO)),
                        DUTIES),
                "measure-twice");
    }

    @ParameterizedTest
    @CsvSource({"ACCIDENTS,1.5,false", "DEATHS,2.00,true", "DIRECT_LOSS_CNY,0.01,true"})
    void countsAreWholeAndMoneyHasFen(Measure measure, BigDecimal limit, boolean fine) {
        AgreementTerms terms = year(List.of(new ControlLimit(measure, limit)), DUTIES);

        if (fine) {
            TermsPolicy.check(terms);
        } else {
            assertCodes(terms, "limit-not-whole");
        }
    }

    @Test
    void aDutyIsListedOnceAndHasOneAccountablePerson() {
        assertCodes(
                year(
                        deaths("1"),
                        List.of(
                                new DutyItem("隐患排查", "李四"),
                                new DutyItem(" 隐患排查 ", "王五"),
                                new DutyItem("教育培训", "赵六、钱七"))),
                "duty-item-twice",
                "one-accountable-person");
    }

    private static void assertCodes(AgreementTerms terms, String... codes) {
        assertThatThrownBy(() -> TermsPolicy.check(terms))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refused ->
                                assertThat(refused.violations())
                                        .extracting("code")
                                        .containsExactly((Object[]) codes));
    }

    private static List<ControlLimit> deaths(String limit) {
        return List.of(new ControlLimit(Measure.DEATHS, new BigDecimal(limit)));
    }

    private static AgreementTerms year(List<ControlLimit> limits, List<DutyItem> duties) {
        return terms(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), limits, duties);
    }

    private static AgreementTerms terms(
            LocalDate first, LocalDate last, List<ControlLimit> limits, List<DutyItem> duties) {
        return new AgreementTerms("责任书", first, last, limits, duties, List.of(), null);
    }
}
