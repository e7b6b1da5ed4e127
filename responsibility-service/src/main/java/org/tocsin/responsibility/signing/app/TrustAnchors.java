package org.tocsin.responsibility.signing.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The certification services that are believed. The files are read each time: signing is rare, and
 * a revocation list that was just replaced must count at once.
 */
@ApplicationScoped
public class TrustAnchors {

    private final SigningSettings settings;

    TrustAnchors(SigningSettings settings) {
        this.settings = settings;
    }

    List<X509Certificate> all() {
        List<X509Certificate> all = new ArrayList<>(read(settings.trustAnchors()));
        all.addAll(read(settings.demoTrustAnchors()));
        return all;
    }

    boolean isDemo(X509Certificate anchor) {
        return read(settings.demoTrustAnchors()).contains(anchor);
    }

    /** Of that issuer, and signed by it. */
    List<X509CRL> listsOf(X509Certificate issuer) {
        List<X509CRL> lists = new ArrayList<>();
        for (Path file : settings.crls().orElse(List.of())) {
            Certificates.listsIn(file).stream()
                    .filter(list -> isOf(issuer, list))
                    .forEach(lists::add);
        }
        return lists;
    }

    private static boolean isOf(X509Certificate issuer, X509CRL list) {
        if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())) {
            return false;
        }
        try {
            list.verify(issuer.getPublicKey(), Certificates.PROVIDER);
            return true;
        } catch (java.security.GeneralSecurityException notTheirs) {
            return false;
        }
    }

    private static Set<X509Certificate> read(Optional<List<Path>> files) {
        Set<X509Certificate> read = new HashSet<>();
        files.orElse(List.of()).forEach(file -> read.addAll(Certificates.in(file)));
        return read;
    }
}
