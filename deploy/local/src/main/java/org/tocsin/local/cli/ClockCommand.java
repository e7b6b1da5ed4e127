package org.tocsin.local.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.Sentence;
import org.tocsin.local.stack.SuiteClock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "clock")
final class ClockCommand implements Callable<Integer> {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<time>", arity = "0..1")
    private String time;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        SuiteClock clock = suite.settings().home().clock();
        if (time != null) {
            move(clock, time);
        }
        suite.console()
                .line(clock.now().truncatedTo(ChronoUnit.SECONDS).atZone(CHINA).toOffsetDateTime());
        return 0;
    }

    static void move(SuiteClock clock, String time) {
        try {
            if (time.startsWith("P") || time.startsWith("p")) {
                clock.advance(Duration.parse(time));
            } else {
                clock.advanceTo(OffsetDateTime.parse(time).toInstant());
            }
        } catch (DateTimeException unclear) {
            throw new LaunchFailure(
                    Sentence.of(
                            "无法理解时间 %1$s；请写为 P3DT2H（向前多久）或 2026-11-30T18:00:01+08:00（到何时）。",
                            "%1$s is no time; write P3DT2H (by how much) or 2026-11-30T18:00:01+08:00 (to when).",
                            time));
        }
    }
}
