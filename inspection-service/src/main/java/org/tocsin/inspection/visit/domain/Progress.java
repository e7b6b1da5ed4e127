package org.tocsin.inspection.visit.domain;

import org.tocsin.platform.problem.Text;

/**
 * What has become of a visit's findings.
 *
 * @param findings all findings of the visit
 * @param hazards how many of them stand in the hazard register
 * @param closed hazards closed or archived (闭环)
 * @param dismissed hazards rejected, or merged into another one: settled, and never counted as
 *     rectified
 */
public record Progress(int findings, int hazards, int closed, int dismissed) {

    /** Findings for which something is still to be done, wherever they stand. */
    public int open() {
        return findings - closed - dismissed;
    }

    public Text text() {
        if (findings == 0) {
            return Text.of("未发现隐患", "No findings");
        }
        Text closedOf =
                Text.of(
                        "已闭环 %d/%d".formatted(closed, findings),
                        "%d of %d closed".formatted(closed, findings));
        if (dismissed == 0) {
            return closedOf;
        }
        return Text.of(
                closedOf.zh() + "，另有 %d 项已驳回或合并".formatted(dismissed),
                closedOf.en() + ", %d rejected or merged".formatted(dismissed));
    }
}
