package org.tocsin.hazard.tip.app;

import org.tocsin.hazard.tip.domain.ReceiptCode;
import org.tocsin.hazard.tip.domain.TipSnapshot;

/** What whoever filed the tip gets, this once: nobody can tell the code again. */
public record TipReceipt(ReceiptCode code, TipSnapshot tip) {}
