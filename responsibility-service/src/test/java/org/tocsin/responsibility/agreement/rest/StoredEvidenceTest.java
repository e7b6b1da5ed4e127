package org.tocsin.responsibility.agreement.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.responsibility.testing.Api;
import org.tocsin.responsibility.testing.People;
import org.tocsin.responsibility.testing.Signer;

/** Whoever changes what is stored of a signature is found out by the next verification. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StoredEvidenceTest {

    private final DataSource database;
    private String agreement;

    StoredEvidenceTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void aSignedAgreement() {
        agreement = Api.issued();
        Signer.p256(People.cityLeader())
                .of(People.CITY)
                .signs(agreement, "SUPERIOR")
                .then()
                .statusCode(200);
    }

    @Test
    void aStoredContentThatWasTamperedWithIsNoticed() throws Exception {
        tamper("update agreement_content set canonical = replace(canonical, '59', '95')");

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .statusCode(200)
                .body("valid", equalTo(false))
                .body("contentUnchanged", equalTo(false))
                .body("signatures[0].valid", equalTo(false))
                .body(
                        "signatures[0].checks.findAll { it.result == 'FAILED' }.code",
                        contains("json-signature-valid", "content-unchanged"));
    }

    @Test
    void aRecordThatNoLongerSaysWhatWasSignedIsNoticed() throws Exception {
        tamper("update agreement set terms = replace(terms, '59', '95'), title = title");

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(false))
                .body("contentUnchanged", equalTo(false));
    }

    @Test
    void aSignerWhoseNameWasExchangedIsNoticed() throws Exception {
        tamper("update agreement_signature set signer_login = 'somebody-else'");

        Api.as(People.auditor())
                .get(agreement + "/verification")
                .then()
                .body("valid", equalTo(false))
                .body(
                        "signatures[0].checks.findAll { it.result == 'FAILED' }.code",
                        hasItems("certificate-of-signer"));
    }

    /** As an administrator with a database client would. */
    private void tamper(String update) throws Exception {
        String id = agreement.substring(agreement.lastIndexOf('/') + 1).replace("-", "");
        String key = update.startsWith("update agreement set") ? "id" : "agreement_id";
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            int rows = statement.executeUpdate(update + " where " + key + " = unhex('" + id + "')");
            assertThat(rows).isEqualTo(1);
        }
    }
}
