package org.tocsin.responsibility.document.app;

import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.tocsin.platform.time.Moments;

/**
 * What the form shows, worded as the paper form is.
 *
 * @param digest SHA-256 of the content, hex
 */
@TemplateData
record AgreementPage(PrintedContent content, String digest) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.ROOT);
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH:mm", Locale.ROOT);

    /** One row of the table of control indicators (控制指标). */
    @TemplateData
    record LimitRow(String name, String limit, String unit) {

        static LimitRow of(PrintedContent.Limit limit) {
            String figure = limit.limit().toPlainString();
            return switch (limit.measure()) {
                case "ACCIDENTS" -> new LimitRow("生产安全事故起数", figure, "起");
                case "DEATHS" -> new LimitRow("死亡人数", figure, "人");
                case "SERIOUS_INJURIES" -> new LimitRow("重伤人数", figure, "人");
                case "DIRECT_LOSS_CNY" -> new LimitRow("直接经济损失", figure, "元");
                default -> new LimitRow(limit.measure(), figure, "");
            };
        }
    }

    static AgreementPage of(PrintedContent content, String digest) {
        return new AgreementPage(content, digest);
    }

    public List<LimitRow> limits() {
        return content.limits().stream().map(LimitRow::of).toList();
    }

    public String first() {
        return day(content.periodStart());
    }

    public String last() {
        return day(content.periodEnd());
    }

    public String issued() {
        return minute(content.issuedAt());
    }

    public String verifyAt() {
        return "/api/v1/agreements/" + content.agreementId() + "/verification";
    }

    private static String day(LocalDate day) {
        return DAY.format(day);
    }

    private static String minute(Instant at) {
        return MINUTE.format(at.atZone(Moments.CHINA));
    }
}
