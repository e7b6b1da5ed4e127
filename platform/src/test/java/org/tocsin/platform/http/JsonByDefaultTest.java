package org.tocsin.platform.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

@QuarkusTest
@WithTestResource(RealServers.class)
class JsonByDefaultTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "*/* | application/json",
                "text/html, */*;q=0.8 | application/json",
                "text/csv | text/csv",
                "application/x-ndjson, */*;q=0.1 | application/x-ndjson",
                "application/json | application/json"
            })
    void aCollectionIsJsonUnlessAnExportIsAskedFor(String accept, String expected) {
        given().header("Authorization", Tokens.of("writer-a", "writer").division("990101").bearer())
                .header("Accept", accept)
                .queryParam("division", "990101001")
                .get("/api/v1/bulk-notes")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith(expected));
    }
}
