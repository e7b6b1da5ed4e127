package org.tocsin.accident.report.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an accident has cost, as known at one moment (Decree 493 Art. 12 (4)).
 *
 * @param deaths persons
 * @param seriousInjuries persons seriously injured, acute poisoning included (Art. 3)
 * @param missing persons not found yet; kept apart from deaths
 * @param directLossCny direct economic loss in CNY (GB 6721), to the fen
 */
@Embeddable
public record Toll(
        @Min(0) @Max(MOST_PERSONS) int deaths,
        @Min(0) @Max(MOST_PERSONS) @Column(name = "serious_injuries") int seriousInjuries,
        @Min(0) @Max(MOST_PERSONS) int missing,
        @NotNull
                @DecimalMin("0")
                @DecimalMax("9999999999999.99")
                @Digits(integer = 13, fraction = 2)
                @Column(name = "direct_loss_cny", precision = 15, scale = 2)
                BigDecimal directLossCny) {

    public static final int MOST_PERSONS = 100_000;

    /**
     * Brought to two decimals, so that what is answered is what will be read back. Numbers of
     * absurd size are left as they are for validation to refuse: writing them out would exhaust
     * memory.
     */
    public Toll {
        if (directLossCny != null
                && directLossCny.scale() < 2
                && directLossCny.precision() - directLossCny.scale() <= 13) {
            directLossCny = directLossCny.setScale(2, RoundingMode.UNNECESSARY);
        }
    }

    public static Toll of(int deaths, int seriousInjuries, String directLossCny) {
        return new Toll(deaths, seriousInjuries, 0, new BigDecimal(directLossCny));
    }

    /** Whether the number of casualties (伤亡人数, the missing included) differs. */
    public boolean differsInCasualties(Toll other) {
        return deaths != other.deaths
                || seriousInjuries != other.seriousInjuries
                || missing != other.missing;
    }
}
