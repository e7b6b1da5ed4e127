package org.tocsin.local.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/operations.md names every setting that the code reads, with its default, and no other. */
class SettingsPageTest {

    private static final Pattern VARIABLE = Pattern.compile("\\bTOCSIN_[A-Z0-9_]+\\b");
    private static final Pattern DEFAULT =
            Pattern.compile("(?m)^(?!%)[^#\\n]*?\\$\\{(TOCSIN_[A-Z0-9_]+):([^${}]*)\\}");
    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| `(TOCSIN_[A-Z0-9_]+)` \\| ([^|]*) \\|");
    private static final String BY_MODULE = "by module";

    /** Names that are made of parts in the code, or that only the process itself reads. */
    private static final Set<String> NOT_SETTINGS =
            Set.of("TOCSIN_", "TOCSIN_SERVICE_INSTANCE", "TOCSIN_TOKEN");

    private static Map<String, String> page() {
        Map<String, String> rows = new TreeMap<>();
        Matcher row = ROW.matcher(Tree.read("docs/operations.md"));
        while (row.find()) {
            assertThat(rows.put(row.group(1), row.group(2).strip())).as(row.group(1)).isNull();
        }
        return rows;
    }

    private static Set<String> code() throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : Tree.shipped()) {
            Matcher name = VARIABLE.matcher(Files.readString(file));
            while (name.find()) {
                names.add(name.group());
            }
        }
        names.removeAll(NOT_SETTINGS);
        return names;
    }

    @Test
    void everySettingOfTheCodeIsOnThePage() throws IOException {
        assertThat(code()).hasSizeGreaterThan(60);
        assertThat(page().keySet()).containsAll(code());
    }

    @Test
    void everySettingOfThePageIsReadSomewhere() throws IOException {
        Set<String> known = code();
        // As any setting of the code; compose needs it.
        known.add("TOCSIN_BULK_SPOOL");
        assertThat(known).containsAll(page().keySet());
    }

    @Test
    void defaultsAreThoseOfTheCode() throws IOException {
        Map<String, String> page = page();
        int compared = 0;
        for (Path file : Tree.shipped()) {
            if (!file.toString().endsWith(".properties")) {
                continue;
            }
            Matcher setting = DEFAULT.matcher(Files.readString(file));
            while (setting.find()) {
                String said = page.get(setting.group(1));
                if (!BY_MODULE.equals(said)) {
                    String value = setting.group(2).isEmpty() ? "–" : "`" + setting.group(2) + "`";
                    assertThat(said).as(setting.group(1)).isEqualTo(value);
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(40);
    }

    @Test
    void whatComposeAsksForIsKnown() {
        Matcher name = VARIABLE.matcher(Tree.read("deploy/compose/compose.yaml"));
        Set<String> asked = new TreeSet<>();
        while (name.find()) {
            asked.add(name.group());
        }
        String page = Tree.read("docs/operations.md");
        assertThat(asked)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(page).contains("`" + each + "`"));
    }
}
