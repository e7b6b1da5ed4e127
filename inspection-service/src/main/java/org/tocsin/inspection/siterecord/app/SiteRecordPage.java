package org.tocsin.inspection.siterecord.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent;
import org.tocsin.inspection.siterecord.domain.SiteRecordContent.Settlement;
import org.tocsin.platform.time.Moments;

/**
 * What the printed form shows.
 *
 * @param authority at the head of the form
 * @param mark written across each page; {@code null} for a frozen record
 * @param verifyAt where the same content can be had as JSON
 */
public record SiteRecordPage(
        @Nullable String authority,
        SiteRecordContent content,
        @Nullable String mark,
        String digest,
        String verifyAt) {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy年M月d日 HH时mm分", Locale.SIMPLIFIED_CHINESE)
                    .withZone(Moments.CHINA);

    static SiteRecordPage of(
            SiteRecordFile file, SiteRecordContent content, @Nullable String authority) {
        return new SiteRecordPage(
                authority,
                content,
                file.state() == SiteRecordState.FROZEN
                        ? null
                        : file.state().label().zh() + " " + file.state().label().en(),
                file.digest(),
                "/api/v1/inspections/%s/site-record".formatted(file.inspectionId()));
    }

    public String visitedAt() {
        return MINUTE.format(content.visitedAt());
    }

    public @Nullable String settledAt() {
        Settlement settlement = content.settlement();
        return settlement == null ? null : minute(settlement.at());
    }

    public boolean refused() {
        Settlement settlement = content.settlement();
        return settlement != null && settlement.refusalReason() != null;
    }

    /** Who is in charge of the unit: whoever signed, else as the directory has it. */
    public @Nullable String head() {
        Settlement settlement = content.settlement();
        return settlement == null || settlement.signatory() == null
                ? content.unit().principal()
                : settlement.signatory();
    }

    public @Nullable String position() {
        Settlement settlement = content.settlement();
        return settlement == null ? null : settlement.position();
    }

    private static String minute(Instant at) {
        return MINUTE.format(at);
    }
}
