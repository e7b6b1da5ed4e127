package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;

/** The printed form: what it shows, how it grows, and that no byte of it can be changed. */
@QuarkusTest
@WithTestResource(RealServers.class)
class AgreementDocumentTest {

    private final DataSource database;
    private String agreement;

    AgreementDocumentTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void anIssuedAgreement() {
        agreement = Api.issued();
    }

    private byte[] issued() {
        return Api.as(People.auditor()).get(agreement + "/document?state=ISSUED").asByteArray();
    }

    private void bothSign() {
        Signer.p256(People.cityLeader()).of(People.CITY).signs(agreement, "SUPERIOR");
        Signer.p256(People.leaderA()).of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE");
    }

    @Test
    void itSaysWhatTheContentSays() throws Exception {
        String digest = Api.as(People.auditor()).get(agreement).path("digest");
        try (PDDocument document = Loader.loadPDF(issued())) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
            assertThat(text)
                    .contains("安全生产责任书", "示范市人民政府", "东岭区人民政府", "2026年1月1日起至2099年12月31日止")
                    .contains("生产安全事故起数", "59", "死亡人数", "34", "隐患排查整治", "李四")
                    .contains("重大事故隐患整改率100%", "突破指标的一票否决", digest, "第1页");
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }

    @Test
    void itsDigestIsFixedAtTheIssueAndInTheAnswer() throws Exception {
        var answer = Api.as(People.leaderA()).get(agreement + "/document");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(answer.asByteArray());

        answer.then()
                .statusCode(200)
                .contentType("application/pdf")
                .header(
                        "Repr-Digest",
                        equalTo("sha-256=:" + Base64.getEncoder().encodeToString(hash) + ":"));
        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("document.issuedDigest", equalTo(HexFormat.of().formatHex(hash)))
                .body("document.unchanged", equalTo(true));
    }

    @Test
    void thereIsNoneBeforeTheIssueNorForStrangers() {
        Api.as(People.cityOffice()).get(Api.drafted() + "/document").then().statusCode(404);
        Api.as(People.leaderB()).get(agreement + "/document").then().statusCode(404);
        Api.as(People.dashboard()).get(agreement + "/document").then().statusCode(403);
        Api.as(People.auditor()).get(agreement + "/document?state=SIGNED").then().statusCode(400);
    }

    @Test
    void eachSignatureIsAppendedAndNothingBeforeItChanges() {
        byte[] issued = issued();
        Signer.p256(People.cityLeader()).of(People.CITY).signs(agreement, "SUPERIOR");
        byte[] once = Api.document(People.auditor(), agreement);
        Signer.p256(People.leaderA()).of(People.GOVERNMENT_A).signs(agreement, "SUBORDINATE");
        byte[] twice = Api.document(People.auditor(), agreement);

        assertThat(Arrays.copyOf(once, issued.length)).isEqualTo(issued);
        assertThat(Arrays.copyOf(twice, once.length)).isEqualTo(once);
        assertThat(issued()).isEqualTo(issued);
        for (byte[] state : new byte[][] {issued, once, twice}) {
            verify(state).then().statusCode(200).body("valid", equalTo(true));
        }
    }

    @Test
    void aPdfWithSomethingAppendedAfterTheSigningIsRefused() throws Exception {
        bothSign();
        ByteArrayOutputStream appended = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(Api.document(People.auditor(), agreement))) {
            document.getDocumentInformation().setTitle("另一份责任书");
            document.getDocumentInformation().getCOSObject().setNeedToBeUpdated(true);
            document.saveIncremental(appended);
        }

        verify(appended.toByteArray())
                .then()
                .statusCode(422)
                .body("errors.code", contains("pdf-incremental-update"));
        store(appended.toByteArray());
        verification()
                .then()
                .body("valid", equalTo(false))
                .body("document.unchanged", equalTo(false));
    }

    @Test
    void oneChangedByteAnywhereIsNoticed() throws Exception {
        bothSign();
        byte[] genuine = Api.document(People.auditor(), agreement);
        for (int at = 100; at < genuine.length; at += genuine.length / 8) {
            byte[] changed = genuine.clone();
            changed[at] ^= 1;
            verify(changed).then().statusCode(422).body("errors.code", contains("pdf-changed"));
            store(changed);
            verification().then().statusCode(200).body("valid", equalTo(false));
        }
        store(genuine);
        verification().then().body("valid", equalTo(true));
    }

    @Test
    void newDigestsBesideAChangedDocumentDoNotHelp() throws Exception {
        bothSign();
        byte[] changed = Api.document(People.auditor(), agreement);
        changed[2000] ^= 1;
        store(changed);
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update agreement_document set digest = sha2(pdf, 256),"
                                        + " issued_digest = sha2(substr(pdf, 1, issued_length), 256)"
                                        + " where agreement_id = unhex(?)")) {
            update.setString(1, hex());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }

        verification()
                .then()
                .body("valid", equalTo(false))
                .body(
                        "signatures[1].checks.findAll { it.result == 'FAILED' }.code",
                        contains("pdf-signature-valid", "document-unchanged"));
    }

    private io.restassured.response.Response verify(byte[] pdf) {
        return Api.as(People.auditor())
                .contentType("application/pdf")
                .body(pdf)
                .post(agreement + "/verification");
    }

    private io.restassured.response.Response verification() {
        return Api.as(People.auditor()).get(agreement + "/verification");
    }

    private String hex() {
        return agreement.substring(agreement.lastIndexOf('/') + 1).replace("-", "");
    }

    /** As an administrator with a database client would. */
    private void store(byte[] pdf) throws Exception {
        try (var connection = database.getConnection();
                var update =
                        connection.prepareStatement(
                                "update agreement_document set pdf = ? where agreement_id ="
                                        + " unhex(?)")) {
            update.setBytes(1, pdf);
            update.setString(2, hex());
            assertThat(update.executeUpdate()).isEqualTo(1);
        }
    }
}
