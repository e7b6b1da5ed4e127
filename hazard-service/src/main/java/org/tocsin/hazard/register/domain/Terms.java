package org.tocsin.hazard.register.domain;

/**
 * Local practice that the rules of the register depend on; configuration, never law.
 *
 * @param extensionsAtMost how often a deadline may be extended
 * @param reviewWithinDays calendar days within which a review that was asked for is due
 * @param failuresForAccountability the failed review with which the case goes to the accountability
 *     register
 * @param recurrenceMonths within how many months the same hazard at the same place counts as
 *     recurred
 */
public record Terms(
        int extensionsAtMost,
        int reviewWithinDays,
        int failuresForAccountability,
        int recurrenceMonths) {}
