package org.tocsin.responsibility.agreement.domain;

import java.time.Instant;
import java.util.UUID;

/** What has happened to an agreement that others must know; drafts are nobody else's business. */
public sealed interface AgreementEvent {

    UUID agreementId();

    record Issued(UUID agreementId) implements AgreementEvent {}

    record Signed(UUID agreementId, Party party, String thumbprint, Instant signedAt)
            implements AgreementEvent {}

    record CameIntoForce(UUID agreementId) implements AgreementEvent {}

    record Expired(UUID agreementId) implements AgreementEvent {}

    /**
     * Its limits no longer hold.
     *
     * @param endedAs {@code TERMINATED} or {@code SUPERSEDED}
     */
    record Ended(UUID agreementId, AgreementStatus endedAs, String reason, Instant endedAt)
            implements AgreementEvent {}

    /**
     * A newer edition took its place; told besides {@link Ended}, which only says that its limits
     * no longer hold.
     */
    record Superseded(UUID agreementId, UUID newerId, String newerNo, Instant at)
            implements AgreementEvent {}

    /** Its parent was superseded; from now on it hangs under the parent's new edition. */
    record ParentSuperseded(UUID agreementId, UUID olderParentId, UUID newerParentId)
            implements AgreementEvent {}

    /** The published name, spelled out so that renaming a class breaks no consumer. */
    default String type() {
        return switch (this) {
            case Issued _ -> "agreement.issued.v1";
            case Signed _ -> "agreement.signed.v1";
            case CameIntoForce _ -> "agreement.in-force.v1";
            case Expired _ -> "agreement.expired.v1";
            case Ended _ -> "agreement.terminated.v1";
            case Superseded _ -> "agreement.superseded.v1";
            case ParentSuperseded _ -> "agreement.parent-superseded.v1";
        };
    }
}
