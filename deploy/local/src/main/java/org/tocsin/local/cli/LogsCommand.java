package org.tocsin.local.cli;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.Commands;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "logs")
final class LogsCommand implements Callable<Integer> {

    private static final int POLL_MILLIS = 400;

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<part>")
    private String name;

    @Option(names = {"-f", "--follow"})
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            defaultValue = "50",
            paramLabel = "<lines>")
    private int lines;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Suite suite = Suite.of(command);
        Path log = suite.settings().home().log(Console.part(name));
        if (!Files.exists(log)) {
            throw new LaunchFailure(
                    Sentence.of(
                            "%1$s 还没有日志；先运行 ./tocsin up。",
                            "%1$s has no log yet; run ./tocsin up first.", name));
        }
        long shown = Files.size(log);
        suite.console().line(Commands.tail(log, lines));
        while (follow) {
            Thread.sleep(POLL_MILLIS);
            shown = showFrom(suite, log, shown);
        }
        return 0;
    }

    private static long showFrom(Suite suite, Path log, long shown) throws IOException {
        long size = Files.exists(log) ? Files.size(log) : 0;
        if (size > shown) {
            try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
                file.seek(shown);
                byte[] news = new byte[(int) Math.min(size - shown, 1 << 20)];
                file.readFully(news);
                suite.console().line(new String(news, StandardCharsets.UTF_8).stripTrailing());
                return shown + news.length;
            }
        }
        return size;
    }
}
