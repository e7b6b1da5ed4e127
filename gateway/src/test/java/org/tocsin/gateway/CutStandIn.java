package org.tocsin.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * A service whose answers break off after they have begun, as an export does that fails midway: the
 * connection ends without the last chunk.
 */
final class CutStandIn implements AutoCloseable {

    private static final String HEAD =
            "HTTP/1.1 200 OK\r\nContent-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n";
    private static final String SIZED =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"1\"\r\nContent-Length: 2000\r\n\r\n";
    private static final String LINE = "{\"line\":\"" + "x".repeat(1011) + "\"}\n";
    private static final String CHUNK = Integer.toHexString(LINE.length()) + "\r\n" + LINE + "\r\n";
    private static final String END = "0\r\n\r\n";

    private final ServerSocket server;

    CutStandIn() throws IOException {
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
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = lines.readLine();
            for (String line = first; line != null && !line.isEmpty(); line = lines.readLine()) {
                // The rest of the head says nothing.
            }
            if (first == null) {
                return;
            }
            String path = first.split(" ")[1];
            write(client.getOutputStream(), path.substring(path.lastIndexOf('/') + 1));
        } catch (IOException | InterruptedException gone) {
            // The gateway hangs up on what it does not wait for.
        }
    }

    /** bare, sized, quiet: after the head nothing comes. */
    private static void write(OutputStream out, String how)
            throws IOException, InterruptedException {
        if (how.equals("sized")) {
            send(out, SIZED);
            return;
        }
        send(out, how.equals("odd") ? HEAD.replace("chunked", "gzip, chunked") : HEAD);
        switch (how) {
            case "bare" -> {}
            case "quiet" -> Thread.sleep(5000);
            case "whole" -> send(out, CHUNK + CHUNK + END);
            case "small" -> send(out, CHUNK);
            case "inside" -> send(out, CHUNK + "400\r\n{\"li");
            case "large" -> send(out, CHUNK.repeat(8 * 1024));
            case "stuck" -> {
                send(out, CHUNK);
                Thread.sleep(5000);
            }
            default -> send(out, END);
        }
    }

    private static void send(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
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
