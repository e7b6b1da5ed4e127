package org.tocsin.hazard.tip.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;

/**
 * How a tip stands at the moment.
 *
 * @param outcome what came of it, also after it was answered; {@code null} until then
 * @param withGovernment whether it was forwarded to the county government
 * @param hazardId the hazard that it became
 * @param since when the tip last changed
 */
@Embeddable
public record TipStanding(
        @Enumerated(EnumType.STRING) TipStatus status,
        @Nullable @Enumerated(EnumType.STRING) TipStatus outcome,
        boolean concernsDeaths,
        boolean withGovernment,
        @Nullable UUID hazardId,
        @Nullable Instant answeredAt,
        @Column(name = "updated_at") Instant since) {

    static TipStanding received(boolean concernsDeaths, Instant at) {
        return new TipStanding(TipStatus.RECEIVED, null, concernsDeaths, false, null, null, at);
    }

    TipStanding accepted(Instant at) {
        return new TipStanding(
                TipStatus.VERIFYING, null, concernsDeaths, withGovernment, null, null, at);
    }

    /** What goes to the county government goes there because people have died. */
    TipStanding forwarded(TipAuthority to, Instant at) {
        boolean government = to == TipAuthority.COUNTY_GOVERNMENT;
        return new TipStanding(
                TipStatus.FORWARDED,
                TipStatus.FORWARDED,
                concernsDeaths || government,
                withGovernment || government,
                null,
                null,
                at);
    }

    TipStanding confirmed(UUID hazard, Instant at) {
        return new TipStanding(
                TipStatus.CONFIRMED,
                TipStatus.CONFIRMED,
                concernsDeaths,
                withGovernment,
                hazard,
                null,
                at);
    }

    TipStanding notConfirmed(Instant at) {
        return new TipStanding(
                TipStatus.NOT_CONFIRMED,
                TipStatus.NOT_CONFIRMED,
                concernsDeaths,
                withGovernment,
                null,
                null,
                at);
    }

    TipStanding answered(Instant at) {
        return new TipStanding(
                TipStatus.ANSWERED, outcome, concernsDeaths, withGovernment, hazardId, at, at);
    }

    /** People have died, and the government that must look into it does not know yet. */
    boolean awaitsGovernment() {
        return concernsDeaths && !withGovernment;
    }

    /** What whoever holds the receipt is told: the outcome stays visible after the answer. */
    public TipStatus publicStatus() {
        return status == TipStatus.ANSWERED && outcome != null ? outcome : status;
    }
}
