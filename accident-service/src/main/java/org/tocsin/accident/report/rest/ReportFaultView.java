package org.tocsin.accident.report.rest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.app.ConfirmedFaults.ConfirmedFault;
import org.tocsin.accident.report.domain.ReportFault;

/** A confirmed fault of the reporting. */
@Schema(
        name = "ConfirmedReportFault",
        description = "A confirmed fault of the reporting 经认定的报告违法情形")
public record ReportFaultView(
        @Schema(description = "Which one 种类") ReportFault fault,
        @Schema(description = "When it was confirmed 认定时间") Instant confirmedAt,
        @Schema(description = "The adjudication with grounds and evidence 认定记录")
                UUID adjudicationId) {

    static ReportFaultView of(ConfirmedFault confirmed) {
        return new ReportFaultView(
                confirmed.fault(), confirmed.confirmedAt(), confirmed.adjudicationId());
    }
}
