package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.local.stack.Part;

/** What the alerts and the dashboard speak of is there, at parts that run. */
class WatchedMetricsTest {

    private static final List<Part> ASKED =
            List.of(Part.HAZARD, Part.INSPECTION, Part.ACCIDENT, Part.RESPONSIBILITY, Part.GATEWAY);
    private static final Pattern METRIC =
            Pattern.compile("\\b((?:tocsin|http|agroal|jvm|process)_[a-z_]+)\\b(?!\\()");
    private static final Pattern SELECTED =
            Pattern.compile("\\b((?:tocsin|http|agroal|jvm|process)_[a-z_]+)\\{([^}]*)\\}");
    private static final Pattern LABEL = Pattern.compile("(\\w+)=\"([^\"]*)\"");

    @Test
    void everyMetricThatIsWatchedIsMeasured() {
        writeSomething();
        Set<String> watched = new TreeSet<>();
        watched.addAll(named("deploy/observability/alerts.yml"));
        watched.addAll(named("deploy/observability/dashboard.json"));
        assertThat(watched).hasSizeGreaterThan(25);

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(measured()).containsAll(watched));
    }

    /** {@code name{label="value"}} with a plain value must be measured with that very label. */
    @Test
    void everyLabelThatIsSelectedIsThere() {
        writeSomething();
        Set<String> selected = new TreeSet<>();
        Matcher selection = SELECTED.matcher(read("deploy/observability/alerts.yml"));
        while (selection.find()) {
            Matcher label = LABEL.matcher(selection.group(2));
            while (label.find()) {
                selected.add(selection.group(1) + " " + label.group());
            }
        }
        assertThat(selected).contains("tocsin_degraded cause=\"broker\"");
        List<String> lines = everything().lines().toList();
        assertThat(selected)
                .allSatisfy(
                        each ->
                                assertThat(lines)
                                        .as(each)
                                        .anyMatch(
                                                line ->
                                                        line.startsWith(each.split(" ", 2)[0] + "{")
                                                                && line.contains(
                                                                        each.split(" ", 2)[1])));
    }

    /** Some are measured only once something has happened. */
    private static void writeSomething() {
        Api inspector = Suite.as("bureau-a");
        String visit =
                inspector
                        .post(Visits.PATH, Visits.json(UUID.randomUUID(), 1))
                        .expect(201)
                        .location();
        Visits.hazardsOf(inspector, visit, 1, Duration.ofMinutes(4));
    }

    private static Set<String> named(String file) {
        Set<String> names = new TreeSet<>();
        Matcher metric = METRIC.matcher(read(file));
        while (metric.find()) {
            names.add(metric.group(1));
        }
        return names;
    }

    private static Set<String> measured() {
        Set<String> names = new TreeSet<>();
        everything()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .forEach(line -> names.add(line.split("[{ ]", 2)[0]));
        return names;
    }

    private static String everything() {
        StringBuilder all = new StringBuilder();
        for (Part part : ASKED) {
            all.append(Api.of(Suite.management(part), null).get("/q/metrics").expect(200).body());
        }
        return all.toString();
    }

    private static String read(String file) {
        try {
            return Files.readString(Suite.root().resolve(file));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
