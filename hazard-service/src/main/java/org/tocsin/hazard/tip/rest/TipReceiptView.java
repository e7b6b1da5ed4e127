package org.tocsin.hazard.tip.rest;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.hazard.tip.app.TipReceipt;
import org.tocsin.hazard.tip.domain.TipStatus;

/** The receipt: the one time that the code is told. */
@Schema(name = "TipReceipt", description = "The receipt; its code is told this once 举报回执")
public record TipReceiptView(
        @Schema(
                        description = "Keep it: it asks for the state of the tip 回执码，仅显示一次",
                        examples = "7K2QM-4XT9B-0VHCN-R83EY")
                String receiptCode,
        TipStatus state,
        Instant receivedAt) {

    static TipReceiptView of(TipReceipt receipt) {
        return new TipReceiptView(
                receipt.code().text(),
                receipt.tip().standing().publicStatus(),
                receipt.tip().receivedAt());
    }

    /** What is printed may end in a log. */
    @Override
    public String toString() {
        return "TipReceiptView[withheld]";
    }
}
