package org.tocsin.inspection.log.app;

import org.tocsin.inspection.log.domain.LogSnapshot;

/**
 * A log in a list.
 *
 * @param visits how many visits of its day are on record
 */
public record LoggedDay(LogSnapshot log, long visits) {

    public boolean visited() {
        return visits > 0 || log.namesAnEnterprise();
    }
}
