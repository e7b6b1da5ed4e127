package org.tocsin.inspection.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0 | 0 | 0 | 0 | 未发现隐患                      | No findings",
                "2 | 0 | 0 | 0 | 2 | 已闭环 0/2                      | 0 of 2 closed",
                "2 | 2 | 1 | 0 | 1 | 已闭环 1/2                      | 1 of 2 closed",
                "3 | 3 | 1 | 1 | 1 | 已闭环 1/3，另有 1 项已驳回或合并 | 1 of 3 closed, 1 rejected or merged"
            })
    void saysHowManyAreClosedAndSetsTheDismissedApart(
            int findings, int hazards, int closed, int dismissed, int open, String zh, String en) {
        Progress progress = new Progress(findings, hazards, closed, dismissed);

        assertThat(progress.open()).isEqualTo(open);
        assertThat(progress.text().zh()).isEqualTo(zh);
        assertThat(progress.text().en()).isEqualTo(en);
    }
}
