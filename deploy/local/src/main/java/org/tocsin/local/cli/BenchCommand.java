package org.tocsin.local.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.tocsin.local.servers.Commands;
import org.tocsin.local.servers.LaunchFailure;
import org.tocsin.local.servers.MavenFetch;
import org.tocsin.local.servers.Repository;
import org.tocsin.local.servers.Sentence;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "bench")
final class BenchCommand implements Callable<Integer> {

    private static final String MAIN = "org.tocsin.bench.Bench";

    @Spec private CommandSpec command;

    @Parameters(paramLabel = "<name>", arity = "0..*")
    private List<String> arguments = List.of();

    @Override
    public Integer call() throws IOException, InterruptedException {
        Repository repository = Repository.find();
        build(repository);
        Path target = repository.root().resolve("deploy/bench/target");
        List<String> program =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Dtocsin.root=" + repository.root(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                target.resolve("classes")
                                        + File.pathSeparator
                                        + target.resolve("lib")
                                        + File.separator
                                        + "*",
                                MAIN));
        program.addAll(arguments);
        return TestCommand.inherit(program, repository.root());
    }

    /** Builds the benchmarks with what they measure. */
    private void build(Repository repository) throws IOException {
        new Console(command)
                .say(
                        Sentence.of(
                                "构建基准测试与被测服务……",
                                "Building the benchmarks and what they measure ..."));
        Path log = repository.state().resolve("logs/bench-build.log");
        Files.createDirectories(log.getParent());
        List<String> maven =
                List.of(
                        MavenFetch.maven().toString(),
                        "-B",
                        "-q",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "package",
                        "-am",
                        "-pl",
                        "deploy/bench,gateway,responsibility-service,hazard-service,inspection-service,accident-service");
        if (Commands.run(maven, repository.root(), log) != 0) {
            throw new LaunchFailure(
                    Sentence.of(
                            "基准测试构建失败，见 %1$s：%n%2$s",
                            "The benchmarks do not build, see %1$s:%n%2$s",
                            log,
                            Commands.tail(log, 10)));
        }
    }
}
