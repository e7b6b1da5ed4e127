package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERSequence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.Authorities;
import org.tocsin.responsibility.testing.NssDatabase;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;
import org.tocsin.responsibility.testing.Tool;

/** Programs of other people, which know nothing of this service, verify what it gives them. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StrangersToolsTest {

    private Path folder;
    private String agreement;

    @BeforeEach
    void anIssuedAgreement() throws IOException {
        folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "strangers");
        agreement = Api.issued();
    }

    private void bothSign(Signer city, Signer district) {
        city.of(People.CITY).signs(agreement, "SUPERIOR").then().statusCode(200);
        district.of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE").then().statusCode(200);
    }

    @Test
    void pdfsigCallsBothSignaturesValidAndNoticesOneChangedByte() throws Exception {
        Tool.require("pdfsig", "poppler-utils");
        bothSign(Signer.rsa(People.cityLeader(), 2048), Signer.p256(People.leaderA()));
        byte[] pdf = Api.document(People.auditor(), agreement);
        NssDatabase.trusting(folder.resolve("nss"), Authorities.demo().certificate());

        String genuine = pdfsig(pdf);
        assertThat(count(genuine, "Signature Validation: Signature is Valid.")).isEqualTo(2);
        assertThat(count(genuine, "Certificate Validation: Certificate is Trusted.")).isEqualTo(2);
        assertThat(genuine).contains("Total document signed", "superior", "subordinate");

        byte[] changed = pdf.clone();
        changed[200] ^= 1;
        assertThat(pdfsig(changed))
                .contains("Signature Validation: Digest Mismatch.")
                .doesNotContain("Signature is Valid");
    }

    @Test
    void pdfsigDoesNotTrustWhoTheReaderDoesNotTrust() throws Exception {
        Tool.require("pdfsig", "poppler-utils");
        bothSign(Signer.p256(People.cityLeader()), Signer.p384(People.leaderA()));
        NssDatabase.trusting(folder.resolve("nss"), Authorities.real().certificate());

        assertThat(pdfsig(Api.document(People.auditor(), agreement)))
                .contains("Signature Validation: Signature is Valid.")
                .contains("Certificate Validation: Certificate issuer is unknown.");
    }

    @Test
    void opensslVerifiesTheJwsAndTheChain() throws Exception {
        Tool.require("openssl", "openssl");
        bothSign(Signer.p256(People.cityLeader()), Signer.rsa(People.leaderA(), 2048));

        assertThat(openssl(0, true, "-sha256")).contains("Verified OK");
        assertThat(openssl(1, false, "-sha256")).contains("Verified OK");
        assertThat(
                        Tool.run(
                                folder,
                                "openssl",
                                "verify",
                                "-CAfile",
                                Authorities.demoAnchors().toAbsolutePath().toString(),
                                "signer.pem"))
                .contains("signer.pem: OK");
        Files.writeString(folder.resolve("input"), "x", java.nio.file.StandardOpenOption.APPEND);
        assertThat(dgst("-sha256")).contains("Verification failure");
    }

    @Test
    void opensslVerifiesSm2WithSm3() throws Exception {
        Tool.require("openssl", "openssl");
        bothSign(Signer.sm2(People.cityLeader()), Signer.p256(People.leaderA()));

        String distid = "distid:1234567812345678";
        assertThat(openssl(0, true, "-sm3", "-sigopt", distid)).contains("Verified OK");
        assertThat(dgst("-sm3", "-sigopt", "distid:another")).contains("Verification failure");
    }

    @Test
    void theJoseLibraryFromNpmVerifiesTheJws() throws Exception {
        Tool.require("node", "nodejs");
        Tool.require("npm", "npm");
        bothSign(Signer.p256(People.cityLeader()), Signer.rsa(People.leaderA(), 2048));
        Path library = library();
        Path content = folder.resolve("content.json");
        Files.write(content, Api.content(People.auditor(), agreement));

        assertThat(jose(library, jws(0), content)).isEqualTo("ES256 valid");
        assertThat(jose(library, jws(1), content)).isEqualTo("RS256 valid");
        Files.writeString(content, " ", java.nio.file.StandardOpenOption.APPEND);
        assertThat(jose(library, jws(0), content))
                .isEqualTo("ES256 ERR_JWS_SIGNATURE_VERIFICATION_FAILED");
    }

    private String pdfsig(byte[] pdf) throws IOException {
        Files.write(folder.resolve("agreement.pdf"), pdf);
        return Tool.run(
                folder, "pdfsig", "-nssdir", "sql:" + folder.resolve("nss"), "agreement.pdf");
    }

    private static long count(String text, String part) {
        return text.split(java.util.regex.Pattern.quote(part), -1).length - 1L;
    }

    private Response verification() {
        return Api.as(People.auditor()).get(agreement + "/verification");
    }

    private String jws(int signature) {
        return verification().path("signatures[" + signature + "].jws");
    }

    /** From what the service publishes to the three files that openssl wants. */
    private String openssl(int signature, boolean plain, String... options) throws IOException {
        String chain = verification().path("signatures[" + signature + "].certificateChain");
        Files.writeString(folder.resolve("signer.pem"), chain);
        Tool.run(folder, "sh", "-c", "openssl x509 -in signer.pem -pubkey -noout > signer.pub");
        String[] parts = jws(signature).split("\\.", -1);
        byte[] content = Api.content(People.auditor(), agreement);
        Files.writeString(
                folder.resolve("input"),
                parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(content),
                StandardCharsets.US_ASCII);
        byte[] value = Base64.getUrlDecoder().decode(parts[2]);
        Files.write(folder.resolve("signature"), plain ? der(value) : value);
        return dgst(options);
    }

    private String dgst(String... options) {
        return Tool.run(
                folder,
                java.util.stream.Stream.of(
                                new String[] {"openssl", "dgst"},
                                options,
                                new String[] {
                                    "-verify", "signer.pub", "-signature", "signature", "input"
                                })
                        .flatMap(java.util.Arrays::stream)
                        .toArray(String[]::new));
    }

    private static byte[] der(byte[] plain) throws IOException {
        int half = plain.length / 2;
        return new DERSequence(
                        new ASN1Integer[] {
                            new ASN1Integer(new java.math.BigInteger(1, plain, 0, half)),
                            new ASN1Integer(new java.math.BigInteger(1, plain, half, half))
                        })
                .getEncoded();
    }

    /** Installed once, from the lock file beside the script. */
    private static Path library() throws IOException {
        Path installed = Path.of("target/npm").toAbsolutePath();
        Files.createDirectories(installed);
        for (String file : new String[] {"package.json", "package-lock.json", "verify.mjs"}) {
            Files.copy(
                    Path.of("src/test/npm", file),
                    installed.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(installed.resolve("node_modules/jose"))) {
            Tool.run(installed, "npm", "ci", "--no-fund", "--no-audit", "--ignore-scripts");
        }
        return installed;
    }

    private static String jose(Path library, String jws, Path content) {
        return Tool.run(library, "node", "verify.mjs", jws, content.toString()).strip();
    }
}
