package org.tocsin.local.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.local.servers.Sentence;

class LauncherTest {

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private PrintStream out;
    private PrintStream err;

    @BeforeEach
    void captureWhatIsSaid() {
        out = System.out;
        err = System.err;
        PrintStream both = new PrintStream(written, true, StandardCharsets.UTF_8);
        System.setOut(both);
        System.setErr(both);
    }

    @AfterEach
    void restore() {
        System.setOut(out);
        System.setErr(err);
        System.clearProperty(Sentence.LANGUAGE_PROPERTY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "up", "down", "status", "logs", "restart", "token", "sign", "test", "bench", "demo",
                "parked", "replay", "reset", "clock"
            })
    void explainsEachCommandInBothLanguages(String command) {
        assertThat(Launcher.run(command, "--help", "--lang", "zh")).isZero();
        String chinese = said();
        assertThat(Launcher.run(command, "--help", "--lang", "en")).isZero();
        String english = said();

        assertThat(chinese).contains("tocsin " + command).containsPattern("[\\u4e00-\\u9fff]");
        assertThat(english)
                .contains("tocsin " + command)
                .contains("Usage:")
                .doesNotContainPattern("[\\u4e00-\\u9fff]");
    }

    @Test
    void listsItsCommandsAndItsEnvironment() {
        Launcher.run("--help", "--lang", "en");
        assertThat(said())
                .contains(
                        "up ",
                        "reset",
                        "TOCSIN_PORT_BASE",
                        "TOCSIN_DB_URL_BASE",
                        "TOCSIN_OIDC_ISSUER");
    }

    @Test
    void answersAMistypedCommandWithOneSentenceAndAFailure() {
        assertThat(Launcher.run("--lang", "en", "upp")).isEqualTo(2);
        assertThat(said()).contains("Not understood").contains("./tocsin --help").hasLineCount(1);
    }

    @Test
    void answersAnUnknownPartAndAnUnknownUserWithTheNamesThereAre() {
        assertThat(Launcher.run("restart", "hazards", "--lang", "en")).isEqualTo(1);
        assertThat(said()).contains("hazard-service").hasLineCount(1);

        assertThat(Launcher.run("token", "nobody", "--lang", "en")).isEqualTo(1);
        assertThat(said()).contains("bureau-a").contains("dashboard").hasLineCount(1);
    }

    @Test
    void saysTheSameThingsInBothLanguages() {
        Set<String> chinese =
                ResourceBundle.getBundle(
                                "org.tocsin.local.cli.help", java.util.Locale.SIMPLIFIED_CHINESE)
                        .keySet();
        Set<String> english =
                ResourceBundle.getBundle("org.tocsin.local.cli.help", java.util.Locale.ENGLISH)
                        .keySet();
        assertThat(english).isEqualTo(chinese).hasSizeGreaterThan(30);
    }

    private String said() {
        String text = written.toString(StandardCharsets.UTF_8);
        written.reset();
        return text.stripTrailing();
    }
}
