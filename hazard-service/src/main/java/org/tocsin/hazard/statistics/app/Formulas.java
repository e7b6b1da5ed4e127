package org.tocsin.hazard.statistics.app;

import java.util.ArrayList;
import java.util.List;
import org.tocsin.hazard.register.domain.Terms;
import org.tocsin.hazard.statistics.app.Statistics.Definition;
import org.tocsin.hazard.statistics.domain.AgeClass;
import org.tocsin.platform.problem.Text;

/**
 * What is published beside every figure: how it is computed, what its words mean and who says so.
 * The Work Safety Law (Art. 41) wants hazards recorded and their handling watched; how rates of it
 * are computed is local practice.
 */
final class Formulas {

    static final Text AGEING =
            Text.of(
                    "未办结隐患按当前状态、等级和滞留天数计数；滞留天数 = 今天 − 进入当前状态之日（北京时间）",
                    "Open hazards counted by status, grade and days; days = today − the day on which they came into their status (Asia/Shanghai)");

    static final Text LONGEST =
            Text.of(
                    "未办结隐患按进入当前状态的时间先后排列",
                    "Open hazards in the order in which they came into their status");

    static final Text RECTIFICATION =
            Text.of(
                    "整改率 = 已整改数 ÷ 应整改数；按期整改率 = 按期整改数 ÷ 应整改数；销号率 = 已销号数 ÷ 上报数；以百分比表示，四舍五入保留一位小数",
                    "Rectification rate = rectified ÷ due; in time = rectified in time ÷ due; closing rate = closed ÷ reported; percent, HALF_UP, one decimal");

    static final Text COVERAGE =
            Text.of(
                    "企业自查率 = 期间有自查隐患的企业数 ÷ 在册企业数；以百分比表示，四舍五入保留一位小数",
                    "Self-check coverage = enterprises with a self-check hazard found in the period ÷ active enterprises; percent, HALF_UP, one decimal");

    static final Text RECURRENCE =
            Text.of(
                    "重复率 = 重复发生数 ÷ 上报数；以百分比表示，四舍五入保留一位小数",
                    "Recurrence rate = recurred ÷ reported; percent, HALF_UP, one decimal");

    static final Text UNITS =
            Text.of(
                    "单位按重复发生数、两次整改不到位数由多到少排列，数值相同者名次相同",
                    "Units by recurred hazards, then by hazards failed in review, most first; equal figures share a rank");

    private static final Text LAW_41 = Text.of("《安全生产法》第四十一条", "Work Safety Law Art. 41");
    private static final Text PRACTICE = Text.of("地方工作惯例（可配置）", "Local practice (configurable)");
    private static final Text LOCAL = Text.of("地方统计口径", "Local statistical practice");

    private static final Definition UNCOUNTED =
            new Definition(
                    "excluded",
                    Text.of(
                            "不予认定（REJECTED）和已并案（MERGED）的隐患不计入，数量见 excluded",
                            "Hazards that were rejected or merged into another one do not count; excluded says how many"),
                    LOCAL);
    private static final Definition REPORTED =
            new Definition(
                    "reported",
                    Text.of(
                            "上报时间（北京时间）在统计期间内的隐患",
                            "Hazards reported within the period (Asia/Shanghai)"),
                    LAW_41);

    static final List<Definition> RECTIFICATION_TERMS =
            List.of(
                    new Definition(
                            "due",
                            Text.of(
                                    "已下达整改指令，且现行整改期限（含延期、复查后重定）在统计期间内的隐患",
                                    "Hazards under an order whose deadline in force, extensions and new deadlines after failed reviews included, lies in the period"),
                            LAW_41),
                    new Definition(
                            "rectified",
                            Text.of(
                                    "其中复查认定整改合格的，不论何时",
                                    "Of those due: found rectified by a review, whenever that was"),
                            LOCAL),
                    new Definition(
                            "rectifiedInTime",
                            Text.of(
                                    "其中复查认定合格之日（北京时间）不晚于整改期限的",
                                    "Of those due: found rectified on the last day or before (Asia/Shanghai); the day of the review counts, not that of the evidence"),
                            LOCAL),
                    REPORTED,
                    new Definition(
                            "closed",
                            Text.of(
                                    "上报隐患中，计算时已销号或已归档的",
                                    "Of those reported: closed or archived when the figure was computed"),
                            LOCAL),
                    UNCOUNTED);

    static final List<Definition> COVERAGE_TERMS =
            List.of(
                    new Definition(
                            "enterprises",
                            Text.of(
                                    "计算时单位目录中在册（active）的生产经营单位；目录不留历史，故各月分母相同",
                                    "Enterprises of the directory that are active when the figure is computed; the directory's copy keeps no history, so every month has the same ones"),
                            LAW_41),
                    new Definition(
                            "selfChecking",
                            Text.of(
                                    "其中发现时间在期间内、来源为企业自查的隐患至少一条的企业，不论该隐患后来如何处理；自查未发现隐患的零报告本系统不采集，因此不计入",
                                    "Of them: with at least one hazard of source SELF_CHECK found in the period, whatever became of it; a self-check that found nothing is not reported to this register and cannot count"),
                            LOCAL),
                    new Definition(
                            "month",
                            Text.of(
                                    "企业每月只计一次；期间合计另行去重计算，不是各月之和",
                                    "An enterprise counts once in each month; the total counts it once in the period and is not the sum of the months"),
                            LOCAL));

    private Formulas() {}

    static List<Definition> ageing(List<AgeClass> classes) {
        String limits =
                classes.stream()
                        .map(c -> c.daysFrom() + (c.daysTo() == null ? "+" : "–" + c.daysTo()))
                        .reduce((one, other) -> one + ", " + other)
                        .orElseThrow();
        return List.of(
                new Definition(
                        "open",
                        Text.of(
                                "待核实、已核实、整改中、待复查、待销号；已办结的不计",
                                "REPORTED, VERIFIED, RECTIFYING, REVIEW_REQUESTED, PENDING_CLOSE; ended ones do not count"),
                        LAW_41),
                new Definition(
                        "classes",
                        Text.of("滞留天数分档：" + limits, "Classes of days: " + limits),
                        PRACTICE),
                new Definition(
                        "period",
                        Text.of(
                                "给出期间时，只计期间内上报的隐患",
                                "If a period is given: only hazards reported in it"),
                        LOCAL));
    }

    static List<Definition> recurrence(Terms terms) {
        List<Definition> definitions = new ArrayList<>();
        definitions.add(REPORTED);
        definitions.add(
                new Definition(
                        "recurred",
                        Text.of(
                                "同一单位、同一部位、同一检查项在 %d 个月内整改后再次发生，核实时认定"
                                        .formatted(terms.recurrenceMonths()),
                                "The same unit, part and item again within %d months after it was rectified, known once it is verified"
                                        .formatted(terms.recurrenceMonths())),
                        PRACTICE));
        definitions.add(
                new Definition(
                        "failedTwice",
                        Text.of(
                                "同一隐患复查不合格 2 次及以上（两次整改不到位）",
                                "Reviews of the same hazard failed twice or more often"),
                        PRACTICE));
        definitions.add(UNCOUNTED);
        return definitions;
    }
}
