package org.tocsin.platform.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** What holds for callers without a token. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StrangersTest {

    private static final String PUBLIC = "/api/v1/public/notes";

    private final DataSource database;

    StrangersTest(DataSource database) {
        this.database = database;
    }

    private static Response leave(RequestSpecification caller, String text) {
        return caller.contentType(ContentType.JSON)
                .body("{\"text\": \"%s\"}".formatted(text))
                .post(PUBLIC);
    }

    private static RequestSpecification keyed(String key) {
        return given().header("Idempotency-Key", key);
    }

    @Test
    void theSameKeyAndBodyGetTheSameAnswer() {
        String key = UUID.randomUUID().toString();

        Response first = leave(keyed(key), "x");
        Response again = leave(keyed(key), "x");

        again.then().statusCode(201).header("Idempotent-Replayed", "true");
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void theSameKeyWithAnotherBodyGetsNothingOfTheFirstAnswer() {
        String key = UUID.randomUUID().toString();
        String secret = leave(keyed(key), "x").path("secret");

        Response other = leave(keyed(key), "y");

        other.then().statusCode(422).body("type", equalTo("/problems/idempotency-key-reused"));
        assertThat(other.asString()).doesNotContain(secret);
    }

    @Test
    void aCallerWithATokenAndAStrangerDoNotShareKeys() {
        String key = UUID.randomUUID().toString();
        leave(keyed(key), "x").then().statusCode(201);

        given().header("Authorization", Tokens.of("writer", "writer").division("990101").bearer())
                .header("Idempotency-Key", key)
                .contentType(ContentType.JSON)
                .body("{\"division\": \"990101001\", \"text\": \"mine\", \"mood\": \"CALM\"}")
                .post("/api/v1/notes")
                .then()
                .statusCode(201);
    }

    @Test
    void aKeyThatCouldBeGuessedIsRefused() {
        leave(keyed("k".repeat(31)), "x")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("key-too-short"));
        leave(keyed("k".repeat(32)), "x").then().statusCode(201);
    }

    @Test
    void theTableTellsNeitherKeyNorQuestionNorAnswer() throws SQLException {
        String key = UUID.randomUUID().toString();
        String text = UUID.randomUUID().toString();
        String secret = leave(keyed(key), text).path("secret");

        String rows = rows();

        assertThat(rows).contains("(stranger)").doesNotContain(key, text, secret);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer garbage", "Basic eDp5", ""})
    void aTokenIsTakenOff(String token) {
        String sent =
                token.isEmpty() ? Tokens.of("writer", "writer").division("990101").bearer() : token;

        leave(given().header("Authorization", sent), "x")
                .then()
                .statusCode(201)
                .body("anonymous", equalTo(true));
    }

    @Test
    void bodiesAreSmaller() {
        leave(given(), "x".repeat(60_000)).then().statusCode(201);
        leave(given(), "x".repeat(70_000))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/body-too-large"));
    }

    private String rows() throws SQLException {
        StringBuilder text = new StringBuilder();
        try (Connection connection = database.getConnection();
                var select = connection.createStatement();
                ResultSet rows = select.executeQuery("select * from idempotency_record")) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int i = 1; i <= columns; i++) {
                    text.append(rows.getString(i)).append(' ');
                }
            }
        }
        return text.toString();
    }
}
