package org.tocsin.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A service whose every answer ends with trailers, as exports do; the JDK's server cannot send
 * them.
 */
final class TrailedStandIn implements AutoCloseable {

    private static final String ANSWER =
            """
            HTTP/1.1 200 OK\r
            Content-Type: application/x-ndjson\r
            Trailer: Repr-Digest, Row-Count\r
            Transfer-Encoding: chunked\r
            \r
            8\r
            {"a":1}
            \r
            0\r
            Repr-Digest: sha-256=:abc=:\r
            Row-Count: 1\r
            \r
            """;

    private final ServerSocket server;

    TrailedStandIn() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> answer(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void answer(Socket client) {
        try (client) {
            BufferedReader request =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String line = request.readLine(); line != null; line = request.readLine()) {
                if (line.isEmpty()) {
                    client.getOutputStream().write(ANSWER.getBytes(StandardCharsets.ISO_8859_1));
                    client.getOutputStream().flush();
                }
            }
        } catch (IOException gone) {
            // The gateway closes connections when it ends.
        }
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
