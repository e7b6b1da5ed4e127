package org.tocsin.responsibility.signing.app;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whose certificates are believed, and how far a signer's clock may be off. */
@ConfigMapping(prefix = "tocsin.signing")
public interface SigningSettings {

    /**
     * PEM files with the certificates of the certification services whose certificates are accepted
     * (Electronic Signature Law Art. 16 to 18).
     */
    Optional<List<Path>> trustAnchors();

    /** The same for demonstrations: what is signed under them is marked {@code demo}. */
    Optional<List<Path>> demoTrustAnchors();

    /**
     * Revocation lists (CRL, PEM or DER). Where there is one of a certificate's issuer, the
     * certificate must not be on it and the list must be current.
     */
    Optional<List<Path>> crls();

    /** How far the time that a signature claims may lie from the server's. */
    @WithDefault("PT10M")
    Duration clockTolerance();
}
