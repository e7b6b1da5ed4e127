package org.tocsin.inspection.weekly.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.tocsin.inspection.weekly.domain.Deadlines;
import org.tocsin.inspection.weekly.domain.IsoWeek;
import org.tocsin.inspection.weekly.domain.ReportSnapshot;
import org.tocsin.inspection.weekly.domain.ReportStatus;

/**
 * Who reported on a week and who did not (通报), as it stands.
 *
 * @param deadlines those of the week; a returned report has its own
 * @param missed all that were missed at some time; those of {@code madeUp} and {@code escalated}
 *     are among them
 */
public record Circular(
        IsoWeek week,
        Deadlines deadlines,
        Instant asOf,
        Map<ReportStatus, Long> counts,
        List<ReportSnapshot> missed,
        List<ReportSnapshot> madeUp,
        List<ReportSnapshot> escalated) {}
