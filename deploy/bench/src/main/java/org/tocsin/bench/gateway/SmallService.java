package org.tocsin.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * What stands behind every proxy that is measured: answers each request with the same small JSON,
 * after a while if it is to be slow, and to so many at a time.
 */
final class SmallService implements AutoCloseable {

    private static final byte[] ANSWER =
            answer(
                    "{\"id\":\"01990000-0000-7000-8000-000000000001\",\"hazardNo\":\"YH-990101-2026-000001\",\"status\":\"RECTIFYING\","
                            + "\"grade\":\"MAJOR\",\"unitId\":\"01990000-0000-7000-8000-00000000ea01\",\"division\":\"990101001\"}");

    private final ServerSocket server;
    private final Semaphore places;
    private final Duration work;

    /**
     * @param atOnce requests that are worked on at a time
     * @param work that each takes
     */
    SmallService(int atOnce, Duration work) throws IOException {
        this.places = new Semaphore(atOnce);
        this.work = work;
        this.server = new ServerSocket(0, 1024, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    private static byte[] answer(String json) {
        return ("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nETag: \"3\"\r\nContent-Length: "
                        + json.length()
                        + "\r\n\r\n"
                        + json)
                .getBytes(StandardCharsets.US_ASCII);
    }

    int port() {
        return server.getLocalPort();
    }

    String url() {
        return "http://127.0.0.1:" + port();
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

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(client.getInputStream(), 4096);
            while (readHead(in)) {
                if (!work.isZero()) {
                    places.acquire();
                    try {
                        Thread.sleep(work);
                    } finally {
                        places.release();
                    }
                }
                client.getOutputStream().write(ANSWER);
            }
        } catch (IOException gone) {
            // The proxy has closed its connection.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requests carry no body here. */
    private static boolean readHead(InputStream in) throws IOException {
        int matched = 0;
        while (matched < 4) {
            int b = in.read();
            if (b < 0) {
                return false;
            }
            boolean expected = b == (matched % 2 == 0 ? '\r' : '\n');
            matched = expected ? matched + 1 : b == '\r' ? 1 : 0;
        }
        return true;
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
