package org.tocsin.hazard.register.domain;

import java.util.UUID;

/**
 * What keeps a record of another system from entering twice. The unit is part of it: two
 * enterprises may well number their own lists 1, 2, 3 under the same name.
 */
public record ImportKey(UUID unitId, String importSource, String externalId) {

    public static ImportKey of(ImportHazard row) {
        return new ImportKey(row.unitId(), row.importSource(), row.externalId());
    }
}
