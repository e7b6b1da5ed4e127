package org.tocsin.hazard.register.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from the lines that enterprises file; real lines, all of them. */
class SelfCheckLineTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "3、配电箱前操作空间不得占用或遮挡。 一般隐患|配电箱前操作空间不得占用或遮挡",
                "4、灭火器材配置及有效情况； ABC灭火器压力不足，修理后正常|灭火器材配置及有效情况",
                "\"1、作业通道应保持畅通，禁止临时堆放货物；通道以黄色或者白色线标明。 货物乱堆放\"|作业通道应保持畅通，禁止临时堆放货物；通道以黄色或者白色线标明",
                "电气装置的金属部分，均应做好保护接地。中间不允许有接头及破损。 没装地线|电气装置的金属部分，均应做好保护接地。中间不允许有接头及破损"
            })
    void proposesTheCheckItemWithoutItsNumber(String line, String item) {
        assertThat(SelfCheckLine.item(line)).isEqualTo(item);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "2、货物档住通道", "4、灭火器材配置及有效情况；  ", "压力不足", "   "})
    void proposesNoneWhereItCannotBeTold(String line) {
        assertThat(SelfCheckLine.item(line)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1楼应急灯坏，已更换",
                "已整改",
                "消防通道货车架子堵塞，已经清理走",
                "ABC灭火器压力不足，修理后正常",
                "6楼常闭式防火门未关闭，已立即整改。",
                "电源插座损坏，已经换新",
                "楼道灯光较暗，现已整改完成"
            })
    void hearsThatItHasBeenPutRight(String description) {
        assertThat(seen(null, description).saysRectified()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "防毒面具已过期",
                "仓库处有一组灭火器压力不足，已安排人员更换新的灭火器",
                "疏散通道堆放材料未及时入库，已责令整改",
                "三楼保安室方向防火门处于半敞开状态，责令立即整改",
                "应急灯坏，已通知物业整改",
                "未整改",
                "一般隐患",
                ""
            })
    void doesNotTakeAnOrderOrAPlanForDone(String description) {
        assertThat(seen(null, description).saysRectified()).isFalse();
    }

    @Test
    void comparesWordingAndNotSpelling() {
        assertThat(Similarity.keyOf(seen("3、安全出口，是否畅通。", "通道 堆放ABC杂物！")))
                .isEqualTo(Similarity.keyOf(seen("安全出口是否畅通", "通道堆放ＡＢＣ杂物")))
                .isEqualTo(Similarity.keyOf(seen("安全出口是否畅通", "5、安全出口是否畅通； 通道堆放abc杂物")))
                .isNotEqualTo(Similarity.keyOf(seen("安全出口是否畅通", "通道堆放纸箱")))
                .isNotEqualTo(Similarity.keyOf(seen(null, "通道堆放ABC杂物")));
    }

    @Test
    void comparesNothingWhereNothingIsSaid() {
        assertThat(Similarity.keyOf(seen("安全出口是否畅通", "\""))).isNull();
        assertThat(Similarity.keyOf(seen(null, ""))).isNull();
    }

    private static Observation seen(String item, String description) {
        return new Observation(null, item, description, NOW);
    }
}
