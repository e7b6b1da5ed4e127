package org.tocsin.responsibility.signing.app;

import java.math.BigInteger;
import java.security.PublicKey;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.sec.SECObjectIdentifiers;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jose4j.jws.AlgorithmIdentifiers;

/** The kinds of keys that sign, and the one or two JWS algorithms that each is for. */
public enum KeyKind {
    RSA(
            "SHA256withRSA",
            AlgorithmIdentifiers.RSA_USING_SHA256,
            AlgorithmIdentifiers.RSA_PSS_USING_SHA256),
    P256("SHA256withECDSA", AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256),
    P384("SHA384withECDSA", AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384),
    /**
     * GB/T 32918 with SM3 (GB/T 32905): no PDF library signs with it, so it signs the JWS alone.
     */
    SM2("", Sm2Signature.ALGORITHM);

    static final int RSA_BITS = 2048;

    private final String pdfAlgorithm;
    private final List<String> jwsAlgorithms;

    KeyKind(String pdfAlgorithm, String... jwsAlgorithms) {
        this.pdfAlgorithm = pdfAlgorithm;
        this.jwsAlgorithms = List.of(jwsAlgorithms);
    }

    /** Empty for a key of another kind, on another curve or too short. */
    public static Optional<KeyKind> of(PublicKey key) {
        SubjectPublicKeyInfo info = SubjectPublicKeyInfo.getInstance(key.getEncoded());
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            return modulus(info).bitLength() >= RSA_BITS ? Optional.of(RSA) : Optional.empty();
        }
        return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
                ? ofCurve(info.getAlgorithm().getParameters())
                : Optional.empty();
    }

    private static Optional<KeyKind> ofCurve(Object curve) {
        if (X9ObjectIdentifiers.prime256v1.equals(curve)) {
            return Optional.of(P256);
        }
        if (SECObjectIdentifiers.secp384r1.equals(curve)) {
            return Optional.of(P384);
        }
        return GMObjectIdentifiers.sm2p256v1.equals(curve) ? Optional.of(SM2) : Optional.empty();
    }

    private static BigInteger modulus(SubjectPublicKeyInfo info) {
        try {
            return org.bouncycastle.asn1.pkcs.RSAPublicKey.getInstance(info.parsePublicKey())
                    .getModulus();
        } catch (java.io.IOException | IllegalArgumentException unreadable) {
            return BigInteger.ZERO;
        }
    }

    /** The one that the service proposes comes first. */
    public List<String> jwsAlgorithms() {
        return jwsAlgorithms;
    }

    public boolean signsPdf() {
        return !pdfAlgorithm.isEmpty();
    }

    /** Of the signature in the PDF, as Java names it; empty for SM2. */
    public String pdfAlgorithm() {
        return pdfAlgorithm;
    }
}
