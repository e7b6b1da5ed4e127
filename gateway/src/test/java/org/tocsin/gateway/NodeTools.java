package org.tocsin.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.tocsin.platform.testing.RealServers;

/** What runs in Node.js, with packages from npm, to try the gateway with others' code. */
public final class NodeTools {

    private final Path directory;

    private NodeTools(Path directory) {
        this.directory = directory;
    }

    /**
     * Installs the packages if need be. Without Node.js or its registry the test is skipped, except
     * where nothing may be skipped ({@code CI=true}).
     *
     * @param name of a directory with a {@code package.json} below {@code gateway/src/test}
     */
    public static NodeTools assumed(String name) throws Exception {
        NodeTools tools =
                new NodeTools(RealServers.root().resolve("gateway/src/test").resolve(name));
        boolean there = tools.isInstalled() || tools.install();
        if (!"true".equals(System.getenv("CI"))) {
            Assumptions.assumeTrue(there, "Node.js 20.19, npm and its registry are needed");
        }
        assertThat(there).as("npm ci in " + tools.directory).isTrue();
        return tools;
    }

    private boolean isInstalled() throws IOException {
        Path installed = directory.resolve("node_modules/.package-lock.json");
        Path wanted = directory.resolve("package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed).compareTo(Files.getLastModifiedTime(wanted))
                        >= 0;
    }

    private boolean install() throws InterruptedException {
        try {
            Process npm =
                    run(
                            Map.of(),
                            "npm",
                            "ci",
                            "--silent",
                            "--no-fund",
                            "--no-audit",
                            "--ignore-scripts");
            npm.getInputStream().transferTo(OutputStream.nullOutputStream());
            return npm.waitFor() == 0;
        } catch (IOException noNpm) {
            return false;
        }
    }

    /** Starts a command in the directory; what it says of errors is among what it says. */
    public Process run(Map<String, String> environment, String... command) throws IOException {
        ProcessBuilder process = new ProcessBuilder(command).directory(directory.toFile());
        process.environment().putAll(environment);
        return process.redirectErrorStream(true).start();
    }
}
