package org.tocsin.local.sign;

/** Where a signer's key for a unit comes from. */
@FunctionalInterface
public interface KeyRing {

    /**
     * @param unit its name
     */
    PersonalKey key(String unitId, String unit);
}
