package org.tocsin.inspection.directory.app;

import jakarta.annotation.Nullable;
import org.tocsin.inspection.directory.domain.UnitState;

/**
 * What official papers say of a unit besides its name.
 *
 * @param principal its person in charge (主要负责人)
 * @param creditCode unified social credit code
 */
public record UnitParticulars(@Nullable String principal, @Nullable String creditCode) {

    static UnitParticulars of(UnitState state) {
        return new UnitParticulars(state.principal(), state.creditCode());
    }
}
