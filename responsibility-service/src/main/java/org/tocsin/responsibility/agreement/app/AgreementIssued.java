package org.tocsin.responsibility.agreement.app;

import java.util.UUID;

/**
 * An agreement has just been issued: its canonical content is stored and its digest fixed. Fired
 * within the transaction of the issue, so that an observer's own writes (the printed form) stand or
 * fall with it; an observer that throws undoes the issue.
 */
public record AgreementIssued(UUID agreementId) {}
