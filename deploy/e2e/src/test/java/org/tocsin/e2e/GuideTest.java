package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tocsin.e2e.Guide.Step;

/**
 * The pages are right: their commands, pasted into a shell, give the answers that they show. Late,
 * because one of them moves the clock. {@code -Dtocsin.pages=audit} follows the pages whose name
 * matches.
 */
@Order(Integer.MAX_VALUE - 1)
class GuideTest {

    private static final String END = "=== end of step ===";

    @TestFactory
    Stream<DynamicTest> theCommandsGiveTheAnswersShown() throws IOException {
        Path root = Suite.root();
        Stream<Path> guides;
        try (Stream<Path> files = Files.list(root.resolve("docs/guides"))) {
            guides = files.filter(f -> f.toString().endsWith(".md")).sorted().toList().stream();
        }
        Pattern wanted = Pattern.compile(System.getProperty("tocsin.pages", ""));
        return Stream.concat(Stream.of(root.resolve("README.md")), guides)
                .filter(page -> wanted.matcher(root.relativize(page).toString()).find())
                .map(
                        page ->
                                DynamicTest.dynamicTest(
                                        root.relativize(page).toString(), () -> follow(page)));
    }

    private static void follow(Path page) throws IOException, InterruptedException {
        assumeTrue(
                isThere("jq") && isThere("curl") || "true".equals(System.getenv("CI")),
                "skipped: the guides' commands need curl and jq");
        Guide guide = Guide.read(page);
        boolean generates = guide.steps().stream().anyMatch(s -> s.commands().contains("npx "));
        assumeTrue(
                !generates || isThere("npx") || "true".equals(System.getenv("CI")),
                "skipped: the page's commands need npx");
        assertThat(guide.steps()).as("commands with shown answers in " + page).isNotEmpty();
        StringBuilder script = new StringBuilder("set -u\n");
        for (Step step : guide.steps()) {
            script.append(Suite.onItsPorts(step.commands()))
                    .append("\necho '")
                    .append(END)
                    .append("'\n");
        }
        String[] outputs = run(script.toString()).split(END, -1);
        for (int i = 0; i < guide.steps().size(); i++) {
            Step step = guide.steps().get(i);
            assertThat(step.isAnsweredBy(Suite.onPagePorts(outputs[i])))
                    .as(
                            "%s, after:%n%s%nshows:%n%s%nbut got:%n%s",
                            page, step.commands(), step.shown(), outputs[i])
                    .isTrue();
        }
    }

    private static String run(String script) throws IOException, InterruptedException {
        ProcessBuilder shell = new ProcessBuilder("bash", "-c", script);
        shell.directory(Suite.root().toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        shell.environment().putAll(Suite.launcherEnvironment());
        Process process = shell.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return output;
    }

    private static boolean isThere(String program) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "command -v " + program).start().waitFor() == 0;
    }

    @Test
    void aWrongAnswerWouldBeNoticed() {
        assertThat(new Step("", "VERIFIED\nYH-… CLOSED").isAnsweredBy("VERIFIED\nYH-1 CLOSED\n"))
                .isTrue();
        assertThat(new Step("", "VERIFIED\nYH-… CLOSED").isAnsweredBy("VERIFIED\nYH-1 OPEN\n"))
                .isFalse();
    }
}
