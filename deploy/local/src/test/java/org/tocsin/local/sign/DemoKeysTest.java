package org.tocsin.local.sign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tocsin.local.servers.LaunchFailure;

class DemoKeysTest {

    private static final byte[] CONTENT = "内容".getBytes(StandardCharsets.UTF_8);
    private static final String UNIT = "01990000-0000-7000-8000-000000000001";

    private @TempDir Path keys;

    private PersonalKey keyOf(String user) {
        return DemoSigner.of(keys, user).key(UNIT, "示范市人民政府");
    }

    private static X509Certificate certificate(String encoded) throws Exception {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509", PersonalKey.PROVIDER)
                        .generateCertificate(
                                new ByteArrayInputStream(Base64.getDecoder().decode(encoded)));
    }

    @Test
    void aDemoKeySaysSoInItsCertificateAndNamesItsHolderAndUnit() throws Exception {
        X509Certificate certificate = certificate(keyOf("leader-a").chain().getFirst());

        assertThat(certificate.getSubjectX500Principal().getName())
                .contains("DEMO", "不具法律效力", "示范市人民政府");
        assertThat(certificate.getSubjectX500Principal().toString()).contains("leader-a", "不具法律效力");
        assertThat(certificate.getIssuerX500Principal().getName()).contains("DEMO");
        assertThat(certificate.getKeyUsage()[0]).isTrue();
        assertThat(certificate.getBasicConstraints()).isEqualTo(-1);
    }

    @Test
    void everyKindOfKeySignsUnderAnAnchorThatTheServicesAreTold() throws Exception {
        List<X509Certificate> anchors =
                CertificateFactory.getInstance("X.509", PersonalKey.PROVIDER)
                        .generateCertificates(
                                new ByteArrayInputStream(Files.readAllBytes(DemoKeys.make(keys))))
                        .stream()
                        .map(X509Certificate.class::cast)
                        .toList();
        assertThat(anchors).hasSize(2);
        String[][] kinds = {
            {"city-leader", "SHA256withRSA"},
            {"leader-a", "SHA256withECDSA"},
            {"enterprise-b", "SM3withSM2"}
        };
        for (String[] kind : kinds) {
            PersonalKey key = keyOf(kind[0]);
            X509Certificate certificate = certificate(key.chain().getFirst());
            Signature verifier = Signature.getInstance(kind[1], PersonalKey.PROVIDER);
            verifier.initVerify(certificate.getPublicKey());
            verifier.update(CONTENT);
            assertThat(verifier.verify(key.sign(kind[1], CONTENT))).as(kind[0]).isTrue();
            assertThat(anchors).as(kind[0]).anyMatch(anchor -> issued(anchor, certificate));
        }
        assertThat(keyOf("enterprise-b").signJws("SM2-SM3", CONTENT)).hasSize(64);
        assertThat(keyOf("leader-a").signJws("ES256", CONTENT)).hasSize(64);
    }

    private static boolean issued(X509Certificate anchor, X509Certificate certificate) {
        try {
            certificate.verify(anchor.getPublicKey(), PersonalKey.PROVIDER);
            return true;
        } catch (java.security.GeneralSecurityException another) {
            return false;
        }
    }

    @Test
    void aKeyStaysTheSameAndIsReadByItsOwnerAlone() throws Exception {
        List<String> first = keyOf("leader-a").chain();

        assertThat(keyOf("leader-a").chain()).isEqualTo(first);
        try (var files = Files.list(keys)) {
            assertThat(files.toList())
                    .hasSize(3) // the key, its authority, the password
                    .allSatisfy(
                            file ->
                                    assertThat(
                                                    PosixFilePermissions.toString(
                                                            Files.getPosixFilePermissions(file)))
                                            .isEqualTo("rw-------"));
        }
    }

    @Test
    void aWrongPasswordIsAPlainSentence() {
        Path file = DemoSigner.of(keys, "leader-a").file(UNIT, "示范市人民政府");

        assertThatThrownBy(() -> PersonalKey.read(file, "wrong".toCharArray()))
                .isInstanceOf(LaunchFailure.class);
    }
}
