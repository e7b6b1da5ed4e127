package org.tocsin.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.Child;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "status")
final class StatusCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        List<Part> missing = new ArrayList<>();
        for (Part part : Part.values()) {
            if (!suite.stack().expected(part)) {
                suite.console().line("  → %-24s%s".formatted(part.label(), absent(suite, part)));
                continue;
            }
            suite.stack()
                    .process(part)
                    .ifPresentOrElse(
                            child -> suite.console().line(running(suite, part, child)),
                            () -> {
                                missing.add(part);
                                suite.console()
                                        .line(
                                                "  ✗ %-24s%s"
                                                        .formatted(
                                                                part.label(),
                                                                Sentence.of(
                                                                        "未运行", "does not run")));
                            });
        }
        return missing.isEmpty() ? 0 : 3;
    }

    private static Sentence absent(Suite suite, Part part) {
        return suite.stack().outside(part)
                ? Sentence.of("使用外部服务器", "an outside server is used")
                : Sentence.of("此代码中尚无该模块", "not in this tree yet");
    }

    private static String running(Suite suite, Part part, Child child) {
        boolean ready = suite.stack().ready(part);
        String state =
                ready
                        ? Sentence.of("就绪", "ready").toString()
                        : Sentence.of("运行中但未就绪", "runs, not ready").toString();
        String since =
                child.handle()
                        .info()
                        .startInstant()
                        .map(start -> span(Duration.between(start, Instant.now())))
                        .orElse("?");
        return "  %s %-24s%-8s  %-28s pid %-8d %s"
                .formatted(
                        ready ? "✓" : "~",
                        part.label(),
                        state,
                        suite.stack().address(part),
                        child.pid(),
                        since);
    }

    private static String span(Duration up) {
        return up.toHours() > 0
                ? up.toHours() + " h " + up.toMinutesPart() + " min"
                : up.toMinutes() > 0 ? up.toMinutes() + " min" : up.toSeconds() + " s";
    }
}
