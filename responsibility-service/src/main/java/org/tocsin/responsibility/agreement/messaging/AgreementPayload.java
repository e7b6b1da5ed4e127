package org.tocsin.responsibility.agreement.messaging;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.AgreementEvent;
import org.tocsin.responsibility.agreement.domain.AgreementSnapshot;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;
import org.tocsin.responsibility.agreement.domain.ControlLimit;
import org.tocsin.responsibility.agreement.domain.Party;

/** The published form of {@link AgreementEvent}s: {@code docs/events/tocsin.agreement}. */
sealed interface AgreementPayload {

    /** What every payload of this topic begins with. */
    record Common(
            UUID agreementId,
            String agreementNo,
            UUID superiorUnitId,
            UUID subordinateUnitId,
            String division,
            LocalDate periodStart,
            LocalDate periodEnd,
            List<ControlLimit> limits,
            String digest) {

        static Common of(AgreementSnapshot agreement) {
            return new Common(
                    agreement.id(),
                    agreement.agreementNo(),
                    agreement.superior().unitId(),
                    agreement.subordinate().unitId(),
                    agreement.subordinate().division(),
                    agreement.terms().periodStart(),
                    agreement.terms().periodEnd(),
                    agreement.terms().limits(),
                    agreement.digest());
        }
    }

    record Plain(@JsonUnwrapped Common common) implements AgreementPayload {}

    record Signed(@JsonUnwrapped Common common, Party party, String kid, Instant signedAt)
            implements AgreementPayload {}

    record Ended(
            @JsonUnwrapped Common common, AgreementStatus endedAs, String reason, Instant endedAt)
            implements AgreementPayload {}

    record Superseded(
            @JsonUnwrapped Common common,
            UUID supersededById,
            String supersededByNo,
            Instant supersededAt)
            implements AgreementPayload {}

    record ParentSuperseded(
            @JsonUnwrapped Common common, UUID olderParentAgreementId, UUID parentAgreementId)
            implements AgreementPayload {}

    static AgreementPayload of(AgreementSnapshot agreement, AgreementEvent event) {
        Common common = Common.of(agreement);
        return switch (event) {
            case AgreementEvent.Issued _,
                    AgreementEvent.CameIntoForce _,
                    AgreementEvent.Expired _ ->
                    new Plain(common);
            case AgreementEvent.Signed(_, var party, var thumbprint, var at) ->
                    new Signed(common, party, thumbprint, at);
            case AgreementEvent.Ended(_, var how, var reason, var at) ->
                    new Ended(common, how, reason, at);
            case AgreementEvent.Superseded(_, var newerId, var newerNo, var at) ->
                    new Superseded(common, newerId, newerNo, at);
            case AgreementEvent.ParentSuperseded(_, var older, var newer) ->
                    new ParentSuperseded(common, older, newer);
        };
    }
}
