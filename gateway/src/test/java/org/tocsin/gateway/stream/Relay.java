package org.tocsin.gateway.stream;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A way to the gateway that can be cut. */
final class Relay implements AutoCloseable {

    private final ServerSocket here = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
    private final List<Socket> open = new CopyOnWriteArrayList<>();
    private final int there;

    Relay(int there) throws IOException {
        this.there = there;
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return here.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                Socket client = here.accept();
                Socket server = new Socket("127.0.0.1", there);
                open.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            }
        } catch (IOException closed) {
            cut();
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException cut) {
            // As it should be.
        }
    }

    /** Breaks off all connections, in the middle of what they carry. */
    void cut() {
        open.forEach(
                socket -> {
                    try {
                        socket.setSoLinger(true, 0);
                        socket.close();
                    } catch (IOException closed) {
                        // Then it is cut already.
                    }
                });
        open.clear();
    }

    @Override
    public void close() throws IOException {
        here.close();
        cut();
    }
}
