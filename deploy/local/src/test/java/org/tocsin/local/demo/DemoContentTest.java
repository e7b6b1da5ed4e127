package org.tocsin.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoContentTest {

    @Test
    void isADistrictOfFortyUnitsAndSixtyEnterprisesThatAllDiffer() {
        Set<String> names = new HashSet<>();
        Set<String> codes = new HashSet<>();
        DemoContent.units().forEach(unit -> names.add(unit.name()));
        DemoContent.enterprises()
                .forEach(
                        enterprise -> {
                            names.add(enterprise.name());
                            codes.add(enterprise.creditCode());
                        });

        assertThat(DemoContent.units()).hasSize(40);
        assertThat(DemoContent.enterprises()).hasSize(60);
        assertThat(names).hasSize(100);
        assertThat(codes).hasSize(60);
    }

    @Test
    void completesACreditCodeAsTheStandardDoes() {
        assertThat(CreditCode.of("91990101MA0000007")).isEqualTo("91990101MA0000007H");
        assertThat(CreditCode.of("91990102MA0000015")).isEqualTo("91990102MA0000015T");
    }

    @Test
    void isTheSameOnEveryMachine() {
        assertThat(Dice.id("visit/1")).hasToString(Dice.id("visit/1").toString());
        assertThat(Dice.roll("visit/1", 20)).isBetween(0, 19).isEqualTo(Dice.roll("visit/1", 20));
    }

    @Test
    void neverLiesInTheFutureNorOutsideItsPeriod() {
        for (LocalDate today :
                new LocalDate[] {
                    LocalDate.of(2027, 1, 2), LocalDate.of(2028, 2, 29), LocalDate.of(2026, 11, 22)
                }) {
            DemoCalendar calendar = new DemoCalendar(today);
            Instant end = today.atStartOfDay(java.time.ZoneId.of("Asia/Shanghai")).toInstant();
            for (int i = 0; i < 21; i++) {
                assertThat(calendar.spread(i, 21)).isBefore(end);
                assertThat(calendar.spreadLastYear(i, 21)).isBefore(end);
                assertThat(calendar.spreadLateLastYear(i, 21)).isBefore(end);
            }
        }
    }
}
