package org.tocsin.local.sign;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;

/** The kinds of keys that demo people have. */
enum DemoKeyKind {
    RSA("SHA256withRSA"),
    P256("SHA256withECDSA"),
    SM2("SM3withSM2");

    private static final int RSA_BITS = 2048;

    private final String signature;

    DemoKeyKind(String signature) {
        this.signature = signature;
    }

    /** The algorithm with which such a key certifies others. */
    String signature() {
        return signature;
    }

    /** SM2 keys are certified by an SM2 authority, the others by an RSA one. */
    DemoKeyKind authority() {
        return this == SM2 ? SM2 : RSA;
    }

    KeyPair generate() throws GeneralSecurityException {
        KeyPairGenerator generator =
                KeyPairGenerator.getInstance(this == RSA ? "RSA" : "EC", PersonalKey.PROVIDER);
        switch (this) {
            case RSA -> generator.initialize(RSA_BITS);
            case P256 -> generator.initialize(new ECGenParameterSpec("P-256"));
            case SM2 -> generator.initialize(new ECGenParameterSpec("sm2p256v1"));
        }
        return generator.generateKeyPair();
    }
}
