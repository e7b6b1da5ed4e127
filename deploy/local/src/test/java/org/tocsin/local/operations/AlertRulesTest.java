package org.tocsin.local.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.tocsin.local.operations.Tree.Run;

/** Prometheus understands the rules, and each alert fires when it must and not otherwise. */
class AlertRulesTest {

    private static final String DIRECTORY = "deploy/observability";
    private static final Pattern ALERT = Pattern.compile("(?m)^      - alert: (\\w+)$");

    @BeforeAll
    static void promtoolIsThere() {
        boolean there = Tree.run(DIRECTORY, "promtool", "--version").code() == 0;
        if (!there && System.getenv("CI") == null) {
            assumeTrue(false, "promtool is not installed (Debian: prometheus)");
        }
        assertThat(there).as("promtool, which CI must have").isTrue();
    }

    private static void holds(String... command) {
        Run run = Tree.run(DIRECTORY, command);
        assertThat(run.code()).as(run.said()).isZero();
    }

    @Test
    void theRulesAndTheConfigurationAreUnderstood() {
        holds("promtool", "check", "rules", "--lint=all", "--lint-fatal", "alerts.yml");
        holds("promtool", "check", "config", "prometheus.yml");
    }

    @Test
    void eachAlertFiresAndIsSilent() {
        holds("promtool", "test", "rules", "alerts-test.yml");
        String tried = Tree.read(DIRECTORY + "/alerts-test.yml");
        assertThat(alerts())
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        alert ->
                                assertThat(tried)
                                        .contains("name: " + alert + " fires")
                                        .contains("name: " + alert + " is silent"));
    }

    @Test
    void eachAlertSaysInBothLanguagesWhatToDo() {
        String rules = Tree.read(DIRECTORY + "/alerts.yml");
        for (String part : new String[] {"summary:", "summary_zh:", "action:", "action_zh:"}) {
            assertThat(rules.split("\n          " + part, -1))
                    .as(part)
                    .hasSize(alerts().size() + 1);
        }
    }

    private static Set<String> alerts() {
        Set<String> names = new TreeSet<>();
        Matcher alert = ALERT.matcher(Tree.read(DIRECTORY + "/alerts.yml"));
        while (alert.find()) {
            names.add(alert.group(1));
        }
        return names;
    }
}
