package org.tocsin.responsibility.signing.app;

import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.keys.EllipticCurves;

/** The algorithms that sign agreements: a closed list, without {@code none} and without secrets. */
public final class SignatureAlgorithms {

    static final int RSA_BITS = 2048;

    static final List<String> ALLOWED =
            List.of(
                    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
                    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
                    AlgorithmIdentifiers.RSA_USING_SHA256);

    static final AlgorithmConstraints CONSTRAINTS =
            new AlgorithmConstraints(
                    AlgorithmConstraints.ConstraintType.PERMIT, ALLOWED.toArray(String[]::new));

    private SignatureAlgorithms() {}

    /** The one algorithm a key is for; empty if the key is of no allowed kind or too short. */
    static Optional<String> of(PublicJsonWebKey key) {
        return switch (key) {
            case EllipticCurveJsonWebKey ec -> ofCurve(ec.getCurveName());
            case RsaJsonWebKey rsa -> ofModulus((RSAPublicKey) rsa.getPublicKey());
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofCurve(String curve) {
        return switch (curve) {
            case EllipticCurves.P_256 ->
                    Optional.of(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            case EllipticCurves.P_384 ->
                    Optional.of(AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384);
            default -> Optional.empty();
        };
    }

    private static Optional<String> ofModulus(RSAPublicKey key) {
        return key.getModulus().bitLength() >= RSA_BITS
                ? Optional.of(AlgorithmIdentifiers.RSA_USING_SHA256)
                : Optional.empty();
    }
}
