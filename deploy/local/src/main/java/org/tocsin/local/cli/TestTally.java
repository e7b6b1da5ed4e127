package org.tocsin.local.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many tests a run has counted, over all modules, in Surefire's own words. */
record TestTally(int tests, int failures, int errors, int skipped) {

    private static final Pattern SUITE = Pattern.compile("<testsuite [^>]*>");

    static TestTally since(Path root, Instant start) throws IOException {
        try (Stream<Path> reports =
                Files.find(
                        root,
                        5,
                        (path, attributes) ->
                                path.getFileName().toString().matches("TEST-.*\\.xml")
                                        && path.getParent().endsWith("target/surefire-reports")
                                        && attributes
                                                .lastModifiedTime()
                                                .toInstant()
                                                .isAfter(start))) {
            return reports.map(TestTally::read).reduce(new TestTally(0, 0, 0, 0), TestTally::plus);
        }
    }

    private static TestTally read(Path report) {
        try {
            Matcher suite = SUITE.matcher(Files.readString(report));
            if (!suite.find()) {
                return new TestTally(0, 0, 0, 0);
            }
            String head = suite.group();
            return new TestTally(
                    number(head, "tests"),
                    number(head, "failures"),
                    number(head, "errors"),
                    number(head, "skipped"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String head, String attribute) {
        Matcher value = Pattern.compile(" " + attribute + "=\"([0-9]+)\"").matcher(head);
        return value.find() ? Integer.parseInt(value.group(1)) : 0;
    }

    private TestTally plus(TestTally other) {
        return new TestTally(
                tests + other.tests,
                failures + other.failures,
                errors + other.errors,
                skipped + other.skipped);
    }

    @Override
    public String toString() {
        return "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d"
                .formatted(tests, failures, errors, skipped);
    }
}
