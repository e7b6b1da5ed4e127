package org.tocsin.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.Wire;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.testing.RealServers;

/**
 * Over real sockets to a real service behind: what is unclear is refused, and nobody behind sees
 * it.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class MalformedTest {

    @Inject FrontDoor door;

    static Stream<MalformedStreams.Stream> streams() {
        return MalformedStreams.all().stream();
    }

    @Test
    void thereAreMoreThanAHundredOfThem() {
        assertThat(MalformedStreams.all()).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @MethodSource("streams")
    void isRefusedAndReachesNobody(MalformedStreams.Stream stream) throws Exception {
        StandIn.REACHED.set(0);
        StandIn.COMPLETED.set(0);

        List<String> pieces = stream.pieces().get();
        String answer = exchange(pieces);

        assertThat(StandIn.COMPLETED).as("requests that the service saw whole").hasValue(0);
        if (pieces.size() == 1) {
            assertThat(StandIn.REACHED).as("requests that the service saw at all").hasValue(0);
        }
        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("connection: close");
        assertThat(answer.split("HTTP/1.1 ", -1)).as("answers").hasSize(2);
    }

    @Test
    void whatIsClearGetsThrough() throws IOException {
        StandIn.REACHED.set(0);
        String get = "GET /api/v1/public/tips/A HTTP/1.1\r\nHost: x\r\n\r\n";
        String chunked =
                "POST /api/v1/public/tips HTTP/1.1\r\nHost: x:8080\r\ntransfer-encoding: Chunked\r\n\r\n"
                        + "5\r\nhello\r\n00A\r\n0123456789\r\n0\r\nX-Sum: 1\r\n\r\n";
        String sized =
                "POST /api/v1/public/tips HTTP/1.1\r\nHost: [::1]\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello";

        String answers = Wire.raw(door.port(), "\r\n" + get + chunked + get + sized);

        assertThat(StandIn.REACHED).hasValue(4);
        assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(5);
        assertThat(answers).contains("\"bodyLength\":15").contains("\"bodyLength\":5");
    }

    @Test
    void whatComesByteByByteIsReadAllTheSame() throws Exception {
        StandIn.REACHED.set(0);
        String request =
                "POST /api/v1/public/tips HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n"
                        + "5\r\nhello\r\n0\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(5000);
            socket.setTcpNoDelay(true);
            for (byte b : request.getBytes(StandardCharsets.ISO_8859_1)) {
                socket.getOutputStream().write(b);
                socket.getOutputStream().flush();
            }
            assertThat(read(socket.getInputStream())).contains("\"bodyLength\":5");
        }
        assertThat(StandIn.REACHED).hasValue(1);
    }

    @Test
    void theRefusalSpeaksTheSendersLanguage() throws IOException {
        String answer =
                Wire.raw(
                        door.port(),
                        "GET /api/v1/hazards HTTP/1.1\r\nHost: x\r\nAccept-Language: en\r\nX A: 1\r\n\r\n");
        assertThat(answer)
                .containsIgnoringCase("content-language: en")
                .contains("\"title\":\"Malformed request\"")
                .contains("\"instance\":\"/api/v1/hazards\"");
        assertThat(Wire.raw(door.port(), "GET / HTTP/1.1\r\nX A: 1\r\n\r\n"))
                .containsIgnoringCase("content-language: zh-CN")
                .contains("请求头名称无效或折行");
    }

    /** Reads while it writes: who only writes may lose the answer to what it went on writing. */
    private String exchange(List<String> pieces) throws Exception {
        try (Socket socket = new Socket("127.0.0.1", door.port())) {
            socket.setSoTimeout(1500);
            Thread writer = Thread.ofVirtual().start(() -> write(socket, pieces));
            String answer = read(socket.getInputStream());
            socket.close();
            writer.join();
            return answer;
        }
    }

    private static void write(Socket socket, List<String> pieces) {
        try {
            for (int i = 0; i < pieces.size(); i++) {
                Thread.sleep(i * 200L);
                socket.getOutputStream().write(pieces.get(i).getBytes(StandardCharsets.ISO_8859_1));
                socket.getOutputStream().flush();
            }
        } catch (IOException refused) {
            // The gateway need not take all of it.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                text.append(new String(buffer, 0, n, StandardCharsets.UTF_8));
            }
        } catch (java.net.SocketTimeoutException | java.net.SocketException quiet) {
            // An open connection with nothing more to say, or one that was reset.
        }
        return text.toString();
    }
}
