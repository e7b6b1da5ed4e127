package org.tocsin.local.sign;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;
import org.bouncycastle.jce.interfaces.ECPrivateKey;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;

/**
 * A person's private key with its certificates, from a PKCS#12 file on this side (Electronic
 * Signature Law Art. 13). It never leaves this process.
 */
public final class PersonalKey {

    static final Provider PROVIDER = new BouncyCastleProvider();

    private final PrivateKey key;
    private final List<Certificate> chain;

    private PersonalKey(PrivateKey key, List<Certificate> chain) {
        this.key = key;
        this.chain = List.copyOf(chain);
    }

    /** The first private key in the file. */
    public static PersonalKey read(Path file, char[] password) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12", PROVIDER);
            store.load(in, password);
            for (String alias : Collections.list(store.aliases())) {
                if (store.getKey(alias, password) instanceof PrivateKey found) {
                    return new PersonalKey(found, List.of(store.getCertificateChain(alias)));
                }
            }
        } catch (IOException | GeneralSecurityException unreadable) {
            throw unusable(file, unreadable);
        }
        throw unusable(file, null);
    }

    private static LaunchFailure unusable(Path file, Exception cause) {
        return new LaunchFailure(
                Sentence.of(
                        "无法使用密钥文件 %1$s：须为含私钥与证书的 PKCS#12 文件，且口令正确。",
                        "The key file %1$s cannot be used: it must be PKCS#12 with a private key and its certificate, and the password the right one.",
                        file),
                cause);
    }

    /** DER in base64, the signer's first. */
    List<String> chain() {
        List<String> encoded = new ArrayList<>();
        for (Certificate certificate : chain) {
            try {
                encoded.add(Base64.getEncoder().encodeToString(certificate.getEncoded()));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }
        return encoded;
    }

    /** The signature value of a JWS; ECDSA and SM2 as {@code r || s}. */
    byte[] signJws(String algorithm, byte[] input) {
        return switch (algorithm) {
            case "RS256" -> sign("SHA256withRSA", input);
            case "PS256" -> sign("SHA256withRSAandMGF1", input);
            case "ES256" -> sign("SHA256withPLAIN-ECDSA", input);
            case "ES384" -> sign("SHA384withPLAIN-ECDSA", input);
            case "SM2-SM3" -> plain(sign("SM3withSM2", input));
            default ->
                    throw new LaunchFailure(
                            Sentence.of(
                                    "不认识的签名算法 %1$s。",
                                    "The signature algorithm %1$s is not known here.", algorithm));
        };
    }

    /**
     * @param algorithm as Java names it; ECDSA comes as DER
     */
    byte[] sign(String algorithm, byte[] input) {
        try {
            Signature signature = Signature.getInstance(algorithm, PROVIDER);
            signature.initSign(key);
            signature.update(input);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new LaunchFailure(
                    Sentence.of("该密钥不能以 %1$s 签名。", "The key does not sign with %1$s.", algorithm),
                    e);
        }
    }

    private byte[] plain(byte[] der) {
        BigInteger order = ((ECPrivateKey) key).getParameters().getN();
        try {
            BigInteger[] values = StandardDSAEncoding.INSTANCE.decode(order, der);
            return PlainDSAEncoding.INSTANCE.encode(order, values[0], values[1]);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
