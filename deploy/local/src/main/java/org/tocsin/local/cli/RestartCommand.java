package org.tocsin.local.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.tocsin.local.stack.Part;
import org.tocsin.local.stack.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restart")
final class RestartCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<part>")
    private String name;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        Part part = Console.part(name);
        Instant start = Instant.now();
        suite.stack().restart(part);
        suite.console()
                .done(part, Progress.Outcome.STARTED, Duration.between(start, Instant.now()));
        return 0;
    }
}
