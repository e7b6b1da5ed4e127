package org.tocsin.platform.bulk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * The first row of a CSV body names the fields; a wrong name refuses the file before any row is
 * read.
 */
final class CsvHeader {

    private CsvHeader() {}

    static List<String> check(List<String> cells, Set<String> known) {
        if (cells.isEmpty()) {
            throw new Refusal.Invalid(
                    Violation.of(
                            null,
                            "no-header",
                            "缺少可读的 UTF-8 标题行",
                            "There is no readable header row in UTF-8"));
        }
        List<String> names = cells.stream().map(String::strip).toList();
        List<Violation> wrong = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!known.contains(name)) {
                wrong.add(violation(name, "unknown-column", "未知列", "Unknown column", known));
            } else if (!seen.add(name)) {
                wrong.add(violation(name, "repeated-column", "重复的列", "Repeated column", known));
            }
        }
        if (!wrong.isEmpty()) {
            throw new Refusal.Invalid(wrong);
        }
        return names;
    }

    private static Violation violation(
            String name, String code, String zh, String en, Set<String> known) {
        String columns = String.join(", ", known);
        return Violation.of(
                "/" + name.replace("~", "~0").replace("/", "~1"),
                code,
                "%s：%s；可用：%s".formatted(zh, name, columns),
                "%s: %s; columns: %s".formatted(en, name, columns));
    }
}
