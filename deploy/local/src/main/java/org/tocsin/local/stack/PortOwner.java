package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who listens on a port, as far as Linux lets this user see it. */
final class PortOwner {

    private static final String LISTENING = "0A";

    private PortOwner() {}

    /** The process id and program, for example {@code 4711 (nginx)}. */
    static Optional<String> of(int port) {
        String suffix = String.format(Locale.ROOT, ":%04X", port);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(table -> lines(Path.of(table)).stream())
                .map(line -> line.trim().split("\\s+"))
                .filter(
                        fields ->
                                fields.length > 9
                                        && fields[1].endsWith(suffix)
                                        && LISTENING.equals(fields[3]))
                .map(fields -> "socket:[" + fields[9] + "]")
                .findFirst()
                .flatMap(PortOwner::holder);
    }

    private static Optional<String> holder(String socket) {
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), socket))
                .findFirst()
                .map(process -> process.pid() + " (" + program(process) + ")");
    }

    private static boolean holds(long pid, String socket) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(descriptor -> socket.equals(target(descriptor)));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException _) {
            return "";
        }
    }

    private static String program(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .orElse("?");
    }

    private static List<String> lines(Path table) {
        try {
            return Files.readAllLines(table);
        } catch (IOException _) {
            return List.of();
        }
    }
}
