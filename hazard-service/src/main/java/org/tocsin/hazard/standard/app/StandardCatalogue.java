package org.tocsin.hazard.standard.app;

import io.quarkus.runtime.Startup;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.tocsin.hazard.standard.domain.JudgementStandard;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

/**
 * The versioned catalogue of judgement standards. It ships with those whose dates are known; a city
 * that keeps its own names its file ({@code tocsin.hazard.standards.file}, same columns), which
 * then stands in the place of the shipped one. Read at start-up, so that a broken file is noticed
 * then.
 */
@Startup
@ApplicationScoped
public class StandardCatalogue {

    private static final String SHIPPED = "/judgement-standards.csv";

    private final List<JudgementStandard> standards;

    StandardCatalogue(@ConfigProperty(name = "tocsin.hazard.standards.file") Optional<Path> file) {
        this.standards = read(file);
    }

    /** Those in force on a day, for units of an industry if one is given. */
    public List<JudgementStandard> inForce(LocalDate day, @Nullable String industry) {
        return standards.stream()
                .filter(standard -> standard.isInForceOn(day))
                .filter(standard -> standard.isFor(industry))
                .toList();
    }

    /**
     * @param day on which the hazard was found: what was in force then is what it is judged by
     * @throws Refusal.RuleBroken {@code standard-unknown} if it is not in force then, or not meant
     *     for the industry
     */
    public void check(String code, LocalDate day, @Nullable String industry) {
        List<JudgementStandard> applicable = inForce(day, industry);
        if (applicable.stream().noneMatch(standard -> standard.code().equals(code))) {
            String known =
                    applicable.stream()
                            .map(JudgementStandard::code)
                            .collect(Collectors.joining(", "));
            Violation unknown =
                    Violation.of(
                            "/standardCode",
                            "standard-unknown",
                            "该日适用的判定标准中没有 %s，可用：%s".formatted(code, known),
                            "No standard %s applied on that day; there were: %s"
                                    .formatted(code, known));
            throw new Refusal.RuleBroken(unknown.message(), List.of(unknown));
        }
    }

    private static List<JudgementStandard> read(Optional<Path> file) {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = open(file);
                var rows = format.parse(reader)) {
            return rows.stream().map(StandardCatalogue::standard).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The judgement standards cannot be read: set tocsin.hazard.standards.file to a readable CSV file",
                    e);
        }
    }

    private static Reader open(Optional<Path> file) throws IOException {
        InputStream bytes =
                file.isPresent()
                        ? Files.newInputStream(file.get())
                        : StandardCatalogue.class.getResourceAsStream(SHIPPED);
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }

    private static JudgementStandard standard(CSVRecord row) {
        String until = row.get("valid_to");
        return new JudgementStandard(
                row.get("code"),
                row.get("title"),
                row.get("document_no"),
                Arrays.stream(row.get("industries").split(";", -1))
                        .filter(prefix -> !prefix.isBlank())
                        .toList(),
                LocalDate.parse(row.get("valid_from")),
                until.isBlank() ? null : LocalDate.parse(until));
    }
}
