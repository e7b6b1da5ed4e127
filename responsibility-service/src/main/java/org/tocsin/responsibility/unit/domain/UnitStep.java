package org.tocsin.responsibility.unit.domain;

/** What an entry of a unit's history tells. */
public enum UnitStep {
    REGISTERED,
    RENAMED,
    PRINCIPAL_APPOINTED,
    MOVED,
    AMENDED,
    /** Others were merged into this unit. */
    ABSORBED,
    /** It was merged into another and is inactive since. */
    MERGED,
    /** Other units came out of it. */
    DIVIDED,
    /** It came out of another. */
    SPLIT_OFF,
    DEACTIVATED,
    /** The enterprise that it lies in has become another, because a unit above was moved. */
    FOLLOWED;

    /** Whether it changes the shape of the tree, and not only what is said of one unit. */
    public boolean isStructural() {
        return switch (this) {
            case RENAMED, PRINCIPAL_APPOINTED, AMENDED -> false;
            case REGISTERED, MOVED, ABSORBED, MERGED, DIVIDED, SPLIT_OFF, DEACTIVATED, FOLLOWED ->
                    true;
        };
    }
}
