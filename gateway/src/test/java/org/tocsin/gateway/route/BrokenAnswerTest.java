package org.tocsin.gateway.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.StandIn;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;

/** An answer that broke off behind the gateway is seen to be broken before it, by any reader. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class BrokenAnswerTest {

    private static final Tokens OFFICER =
            Tokens.of("bureau-a", "bureau-officer").division("990101");
    private static final String LAST_CHUNK = "0\r\n\r\n";

    /** Those whose answer is whole; the others show by hanging up. */
    private static final Set<String> ENDS = Set.of("whole", "bare", "sized", "odd", "quiet");

    @Inject FrontDoor door;
    @Inject Upstreams upstreams;

    @AfterEach
    void nothingIsLeftOfTheExchange() {
        Upstream cut = upstreams.of("/api/v1/cut").orElseThrow();
        Awaitility.await()
                .atMost(Duration.ofSeconds(5))
                .untilAsserted(
                        () -> {
                            assertThat(cut.places().taken()).isZero();
                            assertThat(cut.waiting()).isEmpty();
                        });
    }

    @ParameterizedTest
    @CsvSource({"identity", "gzip"})
    void whatIsWholeEndsAsSuch(String coding) throws Exception {
        assertThat(read("whole", coding, Duration.ZERO))
                .startsWith("HTTP/1.1 200")
                .endsWith(LAST_CHUNK);
    }

    @ParameterizedTest
    @CsvSource({
        "small,identity",
        "small,gzip",
        "inside,identity",
        "inside,gzip",
        "large,identity",
        "large,gzip",
        "stuck,identity",
        "stuck,gzip"
    })
    void whatBrokeOffDoesNot(String how, String coding) throws Exception {
        assertThat(read(how, coding, Duration.ZERO)).doesNotEndWith(LAST_CHUNK);
    }

    /** Nothing of it was passed on yet, so there is still somebody to whom it can be said. */
    @ParameterizedTest
    @CsvSource({"bare,502", "sized,502", "odd,502", "quiet,504"})
    void whatBrokeOffBeforeItsFirstByteIsAProblem(String how, int status) throws Exception {
        assertThat(read(how, "identity", Duration.ZERO))
                .startsWith("HTTP/1.1 " + status)
                .containsIgnoringCase("content-type: application/problem+json")
                .doesNotContainIgnoringCase("etag:");
    }

    /** Much of it still waits to be written when the service breaks off, or is broken off. */
    @ParameterizedTest
    @CsvSource({"identity,PT0.6S", "identity,PT2.5S", "gzip,PT0.6S"})
    void notForASlowReaderEither(String coding, Duration pause) throws Exception {
        assertThat(read("large", coding, pause))
                .startsWith("HTTP/1.1 200")
                .doesNotEndWith(LAST_CHUNK);
    }

    @Test
    void aClientFailsOnIt() {
        assertThatThrownBy(
                        () ->
                                Door.send(
                                        door,
                                        "/api/v1/cut/small",
                                        OFFICER,
                                        request -> request,
                                        HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(IOException.class);
    }

    @Test
    void manyOfThemTakeNoPlacesForEver() throws Exception {
        for (int i = 0; i < 40; i++) {
            assertThat(read("small", "identity", Duration.ZERO)).startsWith("HTTP/1.1 200");
        }
    }

    /** All that comes until the gateway hangs up, which it must within five seconds. */
    private String read(String how, String coding, Duration pause) throws Exception {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (Socket socket = new Socket()) {
            socket.setReceiveBufferSize(4096);
            socket.connect(new InetSocketAddress("127.0.0.1", door.port()));
            socket.setSoTimeout(5000);
            String request =
                    "GET /api/v1/cut/%s HTTP/1.1\r\nHost: x\r\n%sAccept-Encoding: %s\r\nAuthorization: %s\r\n\r\n"
                            .formatted(
                                    how,
                                    ENDS.contains(how) ? "Connection: close\r\n" : "",
                                    coding,
                                    OFFICER.bearer());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            Thread.sleep(pause);
            byte[] buffer = new byte[2048];
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                all.write(buffer, 0, n);
            }
        } catch (SocketException reset) {
            // Hanging up on what was not written yet may look like this.
        }
        return all.toString(StandardCharsets.ISO_8859_1);
    }
}
