package org.tocsin.local.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.Part;
import org.tocsin.local.stack.Progress;
import picocli.CommandLine;

/**
 * Writes progress as plain lines, one per part, so that it reads the same in a terminal and in a CI
 * log.
 */
final class Console implements Progress {

    private final PrintWriter out;

    Console(CommandLine.Model.CommandSpec command) {
        this.out = command.commandLine().getOut();
    }

    @Override
    public synchronized void say(Sentence sentence) {
        out.println("  " + sentence);
        out.flush();
    }

    @Override
    public synchronized void done(Part part, Outcome outcome, Duration took) {
        String mark =
                switch (outcome) {
                    case STARTED, RESTARTED, RAN_ALREADY -> "✓";
                    case OUTSIDE -> "→";
                    case NOT_BUILT_YET -> "-";
                };
        out.println("  %s %-24s%s".formatted(mark, part.label(), word(outcome, took)));
        out.flush();
    }

    private static Sentence word(Outcome outcome, Duration took) {
        String seconds = String.format(Locale.ROOT, "%.1f", took.toMillis() / 1000.0);
        return switch (outcome) {
            case STARTED -> Sentence.of("就绪，%1$s 秒", "ready in %1$s s", seconds);
            case RESTARTED ->
                    Sentence.of(
                            "已换用新构建并重启，%1$s 秒", "restarted with the new build in %1$s s", seconds);
            case RAN_ALREADY -> Sentence.of("已在运行", "runs already");
            case OUTSIDE -> Sentence.of("使用外部服务器", "an outside server is used");
            case NOT_BUILT_YET -> Sentence.of("此代码中尚无该模块", "not in this tree yet");
        };
    }

    void line(Object text) {
        out.println(text);
        out.flush();
    }

    /** The part a person named, or a sentence with the names there are. */
    static Part part(String name) {
        return Part.named(name)
                .orElseThrow(
                        () -> {
                            StringBuilder known = new StringBuilder();
                            for (Part part : Part.values()) {
                                known.append(' ').append(part.label());
                            }
                            return new LaunchFailure(
                                    Sentence.of(
                                            "没有部件 %1$s；有：%2$s",
                                            "There is no part %1$s; there are:%2$s", name, known));
                        });
    }
}
