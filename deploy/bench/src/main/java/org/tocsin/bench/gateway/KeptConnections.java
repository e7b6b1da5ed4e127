package org.tocsin.bench.gateway;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Sends one request over and over, with as little of this machine's time as can be: what the load
 * costs is not available to what is measured.
 */
final class KeptConnections {

    private record Connection(Socket socket, InputStream in) {}

    private final ConcurrentLinkedQueue<Connection> idle = new ConcurrentLinkedQueue<>();
    private final int port;
    private final byte[] request;

    /**
     * @param token null for who asks for none
     */
    KeptConnections(int port, String path, String token) {
        this.port = port;
        this.request =
                ("GET "
                                + path
                                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n"
                                + (token == null ? "" : "Authorization: Bearer " + token + "\r\n")
                                + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
    }

    /**
     * @return the status
     */
    int send() throws IOException {
        Connection kept = idle.poll();
        if (kept != null) {
            try {
                return send(kept);
            } catch (IOException closedWhileIdle) {
                kept.socket().close();
            }
        }
        Socket socket = new Socket("127.0.0.1", port);
        socket.setTcpNoDelay(true);
        return send(new Connection(socket, new BufferedInputStream(socket.getInputStream(), 8192)));
    }

    private int send(Connection connection) throws IOException {
        connection.socket().getOutputStream().write(request);
        int status = read(connection.in());
        idle.add(connection);
        return status;
    }

    private static int read(InputStream in) throws IOException {
        String line = line(in);
        int status = Integer.parseInt(line.substring(9, 12));
        long length = -1;
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:")) {
                length = -2;
            }
        }
        if (length == -2) {
            chunks(in);
        } else {
            in.skipNBytes(Math.max(0, length));
        }
        return status;
    }

    private static void chunks(InputStream in) throws IOException {
        long size;
        do {
            size = Long.parseLong(line(in).strip(), 16);
            in.skipNBytes(size + 2);
        } while (size > 0);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                throw new IOException("The connection was closed");
            }
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
