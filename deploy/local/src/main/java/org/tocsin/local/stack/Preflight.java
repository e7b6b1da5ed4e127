package org.tocsin.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Ports;
import org.tocsin.local.servers.Sentence;

/** What would make a start fail half way, found before it begins. */
final class Preflight {

    private static final long MEGABYTE = 1_000_000;
    private static final long FIRST_START = 2_500 * MEGABYTE;
    private static final long LATER_START = 300 * MEGABYTE;

    private final Settings settings;

    Preflight(Settings settings) {
        this.settings = settings;
    }

    void check(List<Part> toStart) {
        for (Part part : toStart) {
            for (int port : part.ports(settings.portBase())) {
                requireFree(part, port);
            }
        }
        if (!toStart.isEmpty()) {
            requireSpace();
        }
    }

    private static void requireFree(Part part, int port) {
        if (Ports.isFree(port)) {
            return;
        }
        String owner = PortOwner.of(port).orElse("?");
        throw new LaunchFailure(
                Sentence.of(
                        "%1$s 需要的端口 %2$d 已被占用（进程 %3$s）；请停止该程序，或换一组端口：TOCSIN_PORT_BASE=9080 ./tocsin up。",
                        "Port %2$d, which %1$s needs, is in use (process %3$s); stop that program, or take other ports:"
                                + " TOCSIN_PORT_BASE=9080 ./tocsin up.",
                        part.label(),
                        port,
                        owner));
    }

    private void requireSpace() {
        Path directory = settings.home().directory();
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new LaunchFailure(
                    Sentence.of(
                            "无法创建目录 %1$s：%2$s",
                            "Cannot create %1$s: %2$s", directory, e.getMessage()),
                    e);
        }
        long needed = prepared() ? LATER_START : FIRST_START;
        long free = space(directory);
        if (free < needed) {
            throw new LaunchFailure(
                    Sentence.of(
                            "磁盘空间不足：%1$s 所在磁盘剩余 %2$d MB，需要 %3$d MB；请清理后重试。",
                            "Too little disk space: %2$d MB are left for %1$s, %3$d MB are needed; free some and run again.",
                            directory,
                            free / MEGABYTE,
                            needed / MEGABYTE));
        }
    }

    private static long space(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean prepared() {
        Path servers = settings.repository().servers();
        if (!Files.isDirectory(servers)) {
            return false;
        }
        try (var found = Files.find(servers, 2, (path, _) -> path.endsWith(".complete"))) {
            return found.count() >= Part.servers().size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
