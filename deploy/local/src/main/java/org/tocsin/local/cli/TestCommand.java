package org.tocsin.local.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.MavenFetch;
import org.tocsin.local.servers.Repository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "test")
final class TestCommand implements Callable<Integer> {

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<maven option>", arity = "0..*")
    private List<String> options = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = Repository.find().root();
        Instant start = Instant.now();
        List<String> maven =
                new ArrayList<>(List.of(MavenFetch.maven().toString(), "-B", "verify"));
        maven.addAll(options);
        int exit = inherit(maven, root);
        new Console(command).line(TestTally.since(root, start));
        return exit;
    }

    static int inherit(List<String> program, Path directory)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(program).directory(directory.toFile()).inheritIO();
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        Runtime.getRuntime()
                .addShutdownHook(new Thread(process::destroy, "end-of-" + program.getFirst()));
        return process.waitFor();
    }
}
