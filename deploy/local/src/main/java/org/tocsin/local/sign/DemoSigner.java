package org.tocsin.local.sign;

import java.nio.file.Path;

/** A demo person, whose key for a unit is made when they first sign for it. */
public record DemoSigner(DemoAuthority authority, String user) implements KeyRing {

    public static DemoSigner of(Path keys, String user) {
        return new DemoSigner(new DemoAuthority(keys), user);
    }

    @Override
    public PersonalKey key(String unitId, String unit) {
        return PersonalKey.read(file(unitId, unit), authority.password());
    }

    public Path file(String unitId, String unit) {
        return authority.key(user, unitId, unit, kind());
    }

    /** Each kind of key has somebody who signs with it. */
    private DemoKeyKind kind() {
        return switch (user) {
            case "city-leader", "city-office" -> DemoKeyKind.RSA;
            case "enterprise-b" -> DemoKeyKind.SM2;
            default -> DemoKeyKind.P256;
        };
    }
}
