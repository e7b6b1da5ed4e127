package org.tocsin.accident.duty.app;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Objects;
import org.tocsin.accident.duty.domain.DutyKind;
import org.tocsin.accident.duty.domain.DutyRule;
import org.tocsin.accident.duty.domain.DutyRules;
import org.tocsin.accident.duty.domain.Span;
import org.tocsin.accident.duty.domain.StatutoryClock;
import org.tocsin.accident.report.app.ReportingSettings;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.time.Moments;

/**
 * The rules of the clock, read from a file that an auditor can read too. The service does not start
 * with a file that contradicts itself or the limits that reports are judged by.
 */
@Startup
@ApplicationScoped
public class DutyRuleBook {

    private static final String BUILT_IN = "/accident-duty-rules.json";

    private final StatutoryClock statutory;

    DutyRuleBook(
            DutySettings settings, ReportingSettings reporting, ObjectMapper json, Clock clock) {
        DutyRules rules = new DutyRules(read(settings, json));
        LocalDate today = Moments.today(clock);
        requireSame(rules, DutyKind.UNIT_REPORT, today, reporting.unitReportLimit());
        Period window = Period.ofDays(reporting.casualtyWindowDays());
        requireSame(rules, DutyKind.SUPPLEMENT_WINDOW, today, window);
        statutory = new StatutoryClock(rules, settings.historicAfter());
    }

    public StatutoryClock clock() {
        return statutory;
    }

    public List<DutyRule> rules() {
        return statutory.rules().all();
    }

    /** Where a duty of this rule and version stands; the rule's id if the file has lost it. */
    public Text article(String rule, String version) {
        return rules().stream()
                .filter(known -> known.id().equals(rule) && known.version().equals(version))
                .map(DutyRule::article)
                .findFirst()
                .orElseGet(() -> Text.of(rule, rule));
    }

    private static List<DutyRule> read(DutySettings settings, ObjectMapper json) {
        try (InputStream file =
                settings.rules().isPresent()
                        ? Files.newInputStream(settings.rules().get())
                        : DutyRuleBook.class.getResourceAsStream(BUILT_IN)) {
            return json.readValue(file, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "The rules of duties (tocsin.accident.duties.rules) cannot be read",
                    unreadable);
        }
    }

    private static void requireSame(
            DutyRules rules, DutyKind duty, LocalDate today, Object reporting) {
        Object limit =
                rules.inForce(duty, today).map(DutyRule::limit).map(Span::amount).orElse(null);
        if (!Objects.equals(limit, reporting)) {
            throw new IllegalStateException(
                    "The rule file says %s for %s, tocsin.accident.reporting says %s: make them agree"
                            .formatted(limit, duty, reporting));
        }
    }
}
