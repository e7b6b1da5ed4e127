package org.tocsin.local.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "token")
final class TokenCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<user>")
    private String name;

    @Override
    public Integer call() {
        Suite suite = Suite.of(command);
        suite.console().line(suite.stack().token(name));
        return 0;
    }
}
