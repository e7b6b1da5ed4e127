package org.tocsin.responsibility.unit.app;

import java.util.Set;

/** Who keeps the directory. */
final class UnitRoles {

    /** They register and change units, each within the own scope. */
    static final Set<String> REGISTRARS =
            Set.of("bureau-officer", "department-officer", "committee-office");

    private UnitRoles() {}
}
