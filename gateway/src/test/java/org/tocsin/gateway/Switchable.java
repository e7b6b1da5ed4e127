package org.tocsin.gateway;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** A service that is well or ill as a test wants it. */
public final class Switchable implements AutoCloseable {

    /** How it is doing. */
    public enum Mood {
        WELL,
        /** Answers after {@link #slowness}. */
        SLOW,
        /** Hangs up instead of answering. */
        DEAD,
        ERRING,
        /** Says that it has too much to do. */
        BUSY,
        /** Hangs up on every other request. */
        FLAPPING
    }

    public static volatile Mood mood = Mood.WELL;
    public static volatile long slowness = 300;

    /** Requests that it was sent, whatever became of them. */
    public static final AtomicInteger SENT = new AtomicInteger();

    /** Requests at this moment, and the most there were. */
    private static final AtomicInteger NOW = new AtomicInteger();

    public static final AtomicInteger MOST = new AtomicInteger();

    private final ServerSocket server;

    public Switchable() throws IOException {
        server = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    public static void reset() {
        mood = Mood.WELL;
        slowness = 300;
        SENT.set(0);
        MOST.set(0);
    }

    public String url() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private static void serve(Socket client) {
        try (client) {
            BufferedReader lines =
                    new BufferedReader(
                            new InputStreamReader(
                                    client.getInputStream(), StandardCharsets.ISO_8859_1));
            String first = lines.readLine();
            while (first != null) {
                int length = 0;
                for (String line = lines.readLine(); !line.isEmpty(); line = lines.readLine()) {
                    if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                        length = Integer.parseInt(line.substring(15).strip());
                    }
                }
                lines.skip(length);
                String answer = first.contains(" /q/") ? answer(200, "") : answer();
                if (answer == null) {
                    return;
                }
                client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
                client.getOutputStream().flush();
                first = lines.readLine();
            }
        } catch (IOException | NullPointerException | InterruptedException gone) {
            // Clients may leave at any time.
        }
    }

    private static String answer() throws InterruptedException {
        int number = SENT.incrementAndGet();
        MOST.accumulateAndGet(NOW.incrementAndGet(), Math::max);
        try {
            return switch (mood) {
                case WELL -> answer(200, "");
                case SLOW -> {
                    Thread.sleep(slowness);
                    yield answer(200, "");
                }
                case DEAD -> null;
                case ERRING -> answer(500, "");
                case BUSY -> answer(503, "Retry-After: 7\r\n");
                case FLAPPING -> number % 2 == 1 ? null : answer(200, "");
            };
        } finally {
            NOW.decrementAndGet();
        }
    }

    private static String answer(int status, String more) {
        return "HTTP/1.1 "
                + status
                + " Said\r\nContent-Type: text/plain\r\n"
                + more
                + "Content-Length: 2\r\n\r\nok";
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
