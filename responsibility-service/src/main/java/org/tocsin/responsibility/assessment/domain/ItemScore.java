package org.tocsin.responsibility.assessment.domain;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What one indicator gave, and why.
 *
 * @param reason stable, kebab-case
 * @param counted how many records it comes from
 * @param digest over all of them, so that the whole is compared when it is counted again
 * @param records of a stored sheet the first {@value #SHOWN}, of one just counted all
 */
@Schema(name = "AssessmentItem", description = "What one indicator gave, and why 单项得分及依据")
public record ItemScore(
        @Schema(examples = "hazards-in-time") String code,
        String name,
        IndicatorGroup group,
        IndicatorKind kind,
        BigDecimal weight,
        @Schema(examples = "18") BigDecimal points,
        @Schema(
                        description =
                                "within-limits, limit-exceeded, no-agreement, nothing-deducted,"
                                        + " deducted, floor-reached, quota-met, quota-not-met, scored,"
                                        + " not-scored 得分原因",
                        examples = "deducted")
                String reason,
        @Schema(description = "How many records it comes from 依据条数") int counted,
        @Schema(description = "SHA-256 over all of them, hex 依据摘要") String digest,
        List<PointRecord> records) {

    static final int SHOWN = 50;

    static ItemScore of(
            Indicator indicator, BigDecimal points, String reason, List<PointRecord> records) {
        return new ItemScore(
                indicator.code(),
                indicator.name(),
                indicator.group(),
                indicator.kind(),
                indicator.weight(),
                points.stripTrailingZeros().scale() < 0
                        ? points.setScale(0)
                        : points.stripTrailingZeros(),
                reason,
                records.size(),
                digest(records),
                records);
    }

    ItemScore abridged() {
        return records.size() <= SHOWN
                ? this
                : new ItemScore(
                        code,
                        name,
                        group,
                        kind,
                        weight,
                        points,
                        reason,
                        counted,
                        digest,
                        records.subList(0, SHOWN));
    }

    boolean agreesWith(ItemScore other) {
        return points.compareTo(other.points) == 0
                && counted == other.counted
                && digest.equals(other.digest);
    }

    private static String digest(List<PointRecord> records) {
        String text =
                records.stream().map(PointRecord::trace).sorted().collect(Collectors.joining("\n"));
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
