package org.tocsin.responsibility.signing.app;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jcajce.spec.SM2ParameterSpec;
import org.bouncycastle.jce.interfaces.ECPublicKey;

/**
 * SM2 with SM3 in a JWS. RFC 7518 has no name for it; ours is {@value #ALGORITHM}, and its
 * signature value is {@code r || s}, 32 bytes each, as RFC 7518 has it for ECDSA. The cryptography
 * is Bouncy Castle's.
 */
public final class Sm2Signature {

    public static final String ALGORITHM = "SM2-SM3";

    /** The signer's distinguishing identifier that GB/T 35276 sets where none was agreed. */
    public static final String USER_ID = "1234567812345678";

    private Sm2Signature() {}

    static boolean isValid(PublicKey key, byte[] input, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("SM3withSM2", Certificates.PROVIDER);
            verifier.setParameter(
                    new SM2ParameterSpec(USER_ID.getBytes(StandardCharsets.US_ASCII)));
            verifier.initVerify(key);
            verifier.update(input);
            return verifier.verify(der((ECPublicKey) key, signature));
        } catch (GeneralSecurityException | java.io.IOException | RuntimeException notVerifiable) {
            return false;
        }
    }

    private static byte[] der(ECPublicKey key, byte[] signature) throws java.io.IOException {
        var order = key.getParameters().getN();
        var values = PlainDSAEncoding.INSTANCE.decode(order, signature);
        return StandardDSAEncoding.INSTANCE.encode(order, values[0], values[1]);
    }
}
