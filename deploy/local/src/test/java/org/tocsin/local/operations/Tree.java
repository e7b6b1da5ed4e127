package org.tocsin.local.operations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.tocsin.local.servers.Repository;

/** The repository's files, as those who run the suite get them. */
final class Tree {

    static final Path ROOT = Repository.find().root();

    private Tree() {}

    static String read(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every source and configuration file that ends up in a running part. */
    static List<Path> shipped() {
        try (Stream<Path> all = Files.walk(ROOT, 12)) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains("src/main/"))
                    .filter(file -> !file.toString().contains("/target/"))
                    .filter(file -> !ROOT.relativize(file).startsWith("deploy/bench"))
                    .filter(file -> file.toString().matches(".*\\.(properties|java)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a tool of the machine in a directory of the repository. */
    static Run run(String directory, String... command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .directory(ROOT.resolve(directory).toFile())
                            .redirectErrorStream(true)
                            .start();
            process.getOutputStream().close();
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Run(process.waitFor(), said);
        } catch (IOException absent) {
            return new Run(127, absent.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** How a tool ended and what it said. */
    record Run(int code, String said) {}
}
