package org.tocsin.local.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.Set;

/** Ports on the loopback interface. */
public final class Ports {

    private static final int FIRST = 20_000;
    private static final Set<Integer> GIVEN = new HashSet<>();

    private Ports() {}

    public static boolean isFree(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException _) {
            return false;
        }
    }

    /** A free port; never the same twice in one JVM, even if nobody has bound the first yet. */
    public static int free() {
        return freeRun(1);
    }

    /**
     * The first of some neighbouring free ports, below the range the kernel hands out to clients.
     */
    public static synchronized int freeRun(int count) {
        int at = FIRST + (int) (ProcessHandle.current().pid() * 37 % 9_000);
        for (int tries = 0; tries < 3_000; tries++, at = at > 31_000 ? FIRST : at + count) {
            if (allFree(at, count)) {
                for (int port = at; port < at + count; port++) {
                    GIVEN.add(port);
                }
                return at;
            }
        }
        throw new UncheckedIOException(new IOException("no free ports"));
    }

    private static boolean allFree(int from, int count) {
        for (int port = from; port < from + count; port++) {
            if (GIVEN.contains(port) || !isFree(port)) {
                return false;
            }
        }
        return true;
    }
}
