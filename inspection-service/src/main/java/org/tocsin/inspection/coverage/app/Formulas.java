package org.tocsin.inspection.coverage.app;

import java.util.List;
import org.tocsin.inspection.coverage.app.Statistics.Definition;
import org.tocsin.platform.problem.Text;

/**
 * What is published beside every figure: how it is computed, what its words mean and who says so.
 * The Work Safety Law (Art. 62, 65) wants inspections planned and made; how they are counted is
 * local practice.
 */
final class Formulas {

    static final Text COVERAGE =
            Text.of(
                    "一人一日查一企覆盖率 = 实际检查人日 ÷（检查人员数 × 工作日数）；以百分比表示，四舍五入保留一位小数",
                    "Coverage = officer-days with a visit ÷ (officers × workdays); percent, HALF_UP, one decimal");
    static final Text LEADERS =
            Text.of(
                    "完成 = 期间带队检查的不同企业数达到应查企业数；重复检查同一企业只计一家",
                    "Reached = distinct enterprises visited leader-led in the period are as many as the quota; the same enterprise again does not count");
    static final Text NEVER_VISITED =
            Text.of(
                    "未检查率 = 期间无任何检查的企业数 ÷ 在册企业数；以百分比表示，四舍五入保留一位小数",
                    "Share = enterprises without any visit in the period ÷ active enterprises; percent, HALF_UP, one decimal");
    static final Text COUNTERS =
            Text.of(
                    "次、家次、家、隐患、已销号分别计数，互不换算；整改率 = 已销号 ÷ 发现隐患；以百分比表示，四舍五入保留一位小数",
                    "Campaigns, visits, enterprises, findings and rectified findings are counted each by itself; rectification rate = rectified ÷ findings; percent, HALF_UP, one decimal");
    static final Text ODDITIES =
            Text.of(
                    "按人员或行政区划逐周核对检查次数和发现隐患数，列出存疑者；存疑不等于失实",
                    "Visits and findings week by week, by officer or division; what looks odd is listed, and odd is not the same as false");

    private static final Text LAW_62 = Text.of("《安全生产法》第六十二条", "Work Safety Law Art. 62");
    private static final Text PRACTICE = Text.of("地方工作惯例（可配置）", "Local practice (configurable)");
    private static final Text LOCAL = Text.of("地方统计口径", "Local statistical practice");

    private static final Definition VISITS =
            new Definition(
                    "visits",
                    Text.of(
                            "检查时间（北京时间）在期间内的检查，每次计一家次",
                            "Visits within the period (Asia/Shanghai), each counted once"),
                    LAW_62);

    static final List<Definition> COVERAGE_TERMS =
            List.of(
                    new Definition(
                            "officers",
                            Text.of(
                                    "期间至少参加一次检查的人员，以姓名区分；某月没有检查的人员仍计入该月分母",
                                    "Whoever was at a visit in the period, told apart by name; who made none in a month still counts in that month's denominator"),
                            LOCAL),
                    new Definition(
                            "workdays",
                            Text.of(
                                    "工作日历中的工作日：周一至周五，另按当年放假和调休安排",
                                    "Workdays of the calendar: Monday to Friday, but for the year's holidays and make-up days"),
                            PRACTICE),
                    new Definition(
                            "visitedDays",
                            Text.of(
                                    "某人在某工作日至少参加一次检查计一人日，同日多次仍为一人日；休息日的另计",
                                    "An officer on a workday with at least one visit; several on one day are one; days off are counted apart"),
                            LOCAL),
                    new Definition(
                            "division",
                            Text.of(
                                    "按被检查单位所在区划分列；跨区划检查的人员在各区划分别计入，故各行不可相加",
                                    "By where the inspected unit lies; who works in several divisions counts in each, so rows do not add up"),
                            LOCAL));

    static final List<Definition> NEVER_VISITED_TERMS =
            List.of(
                    new Definition(
                            "enterprises",
                            Text.of(
                                    "计算时单位目录中在册（active）的生产经营单位；目录不留历史",
                                    "Enterprises of the directory that are active when the figure is computed; its copy keeps no history"),
                            LAW_62),
                    new Definition(
                            "neverVisited",
                            Text.of(
                                    "其中期间没有任何一次检查的，不论检查方式",
                                    "Of them: without any visit in the period, of whatever kind"),
                            LOCAL));

    static final List<Definition> COUNTER_TERMS =
            List.of(
                    new Definition(
                            "campaigns",
                            Text.of(
                                    "期间内有检查的专项行动，按检查所属任务的专项行动去重（次）",
                                    "Distinct campaigns whose tasks the visits of the period carried out"),
                            LOCAL),
                    VISITS,
                    new Definition(
                            "enterprises",
                            Text.of(
                                    "其中不同的被检查单位，期间内多次检查只计一家；各月、各区划不可相加",
                                    "The distinct units among them, each once however often visited; months and divisions do not add up"),
                            LOCAL),
                    new Definition(
                            "findings",
                            Text.of("这些检查登记的隐患项数", "What these visits have on record as found"),
                            LAW_62),
                    new Definition(
                            "rectified",
                            Text.of(
                                    "其中计算时隐患台账已销号或归档的，不论何时；不予认定和并案的不算整改",
                                    "Of them: closed or archived in the hazard register when the figure was computed, whenever that was; rejected or merged is not rectified"),
                            LOCAL));

    private Formulas() {}

    static List<Definition> leaderTerms(int quota) {
        return List.of(
                new Definition(
                        "quota",
                        Text.of(
                                "每位领导应检查不少于 %d 家不同企业".formatted(quota),
                                "Each leader visits at least %d distinct enterprises"
                                        .formatted(quota)),
                        PRACTICE),
                new Definition(
                        "leaders",
                        Text.of(
                                "期间领导带队检查（LEADER_LED）的检查人员，以姓名区分",
                                "Whoever inspected on a leader-led visit in the period, told apart by name"),
                        LOCAL));
    }

    static List<Definition> oddityTerms(CoverageSettings settings) {
        return List.of(
                new Definition(
                        "ZERO_FINDINGS",
                        Text.of(
                                "连续 %d 周检查不少于 %d 次而未发现任何隐患"
                                        .formatted(settings.oddWeeks(), settings.oddVisits()),
                                "At least %d visits in %d weeks and no finding at all"
                                        .formatted(settings.oddVisits(), settings.oddWeeks())),
                        PRACTICE),
                new Definition(
                        "REPEATED_FIGURES",
                        Text.of(
                                "连续 %d 周每周发现隐患数相同且不为零".formatted(settings.oddWeeks()),
                                "The same number of findings, not zero, in each of %d weeks"
                                        .formatted(settings.oddWeeks())),
                        PRACTICE),
                new Definition(
                        "ROUND_FIGURES",
                        Text.of(
                                "连续 %d 周每周发现隐患数均为 %d 的整数倍"
                                        .formatted(settings.oddWeeks(), settings.roundTo()),
                                "A multiple of %d findings in each of %d weeks"
                                        .formatted(settings.roundTo(), settings.oddWeeks())),
                        PRACTICE));
    }
}
