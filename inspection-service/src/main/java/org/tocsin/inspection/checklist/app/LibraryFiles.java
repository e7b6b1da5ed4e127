package org.tocsin.inspection.checklist.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.tocsin.inspection.checklist.domain.Checklist;
import org.tocsin.inspection.checklist.domain.ChecklistForm;
import org.tocsin.inspection.checklist.domain.ChecklistSubject;
import org.tocsin.inspection.checklist.domain.ItemForm;
import org.tocsin.inspection.checklist.domain.SectionForm;
import org.tocsin.inspection.visit.domain.FindingGrade;
import org.tocsin.inspection.visit.domain.Measure;

/** Reads the library from its two tables: one line per checklist, one line per item. */
@ApplicationScoped
class LibraryFiles {

    private static final String HEADS = "starter-checklists.csv";
    private static final String ITEMS = "starter-checklist-items.csv";
    private static final String BROKEN =
            "The starter library cannot be read: set tocsin.inspection.checklists.library to a readable directory";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();

    private final Optional<Path> directory;
    private final Validator validator;

    LibraryFiles(ChecklistSettings settings, Validator validator) {
        this.directory = settings.library();
        this.validator = validator;
    }

    /** A version of the library, under its fixed id. */
    record Book(UUID id, int edition, ChecklistForm form) {}

    List<Book> read() {
        Map<String, List<CSVRecord>> items =
                rows(ITEMS).stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("checklist"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return rows(HEADS).stream()
                .map(head -> book(head, items.getOrDefault(head.get("code"), List.of())))
                .toList();
    }

    private Book book(CSVRecord head, List<CSVRecord> items) {
        ChecklistForm form =
                new ChecklistForm(
                        Checklist.EVERYWHERE,
                        head.get("code"),
                        head.get("title"),
                        text(head, "title_en"),
                        ChecklistSubject.valueOf(head.get("subject")),
                        names(head.get("industries")),
                        sections(items));
        Set<String> wrong =
                validator.validate(form).stream()
                        .filter(v -> !v.getPropertyPath().toString().equals("division"))
                        .map(v -> v.getPropertyPath() + " " + v.getMessage())
                        .collect(Collectors.toSet());
        if (!wrong.isEmpty()) {
            throw new IllegalStateException(head.get("code") + " of the library: " + wrong);
        }
        return new Book(
                UUID.fromString(head.get("id")), Integer.parseInt(head.get("edition")), form);
    }

    private static List<SectionForm> sections(List<CSVRecord> items) {
        Map<String, List<CSVRecord>> bySection =
                items.stream()
                        .collect(
                                Collectors.groupingBy(
                                        row -> row.get("section"),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return bySection.values().stream()
                .map(
                        rows ->
                                new SectionForm(
                                        rows.getFirst().get("section"),
                                        text(rows.getFirst(), "section_en"),
                                        rows.stream().map(LibraryFiles::item).toList()))
                .toList();
    }

    private static ItemForm item(CSVRecord row) {
        String law = text(row, "law");
        return new ItemForm(
                row.get("code"),
                row.get("text"),
                text(row, "text_en"),
                law == null ? null : new ItemForm.LegalBasis(law, text(row, "article")),
                text(row, "place"),
                FindingGrade.valueOf(row.get("grade")),
                names(row.get("measures")).stream()
                        .map(Measure::valueOf)
                        .collect(Collectors.toSet()));
    }

    private static @Nullable String text(CSVRecord row, String column) {
        String value = row.get(column);
        return value.isBlank() ? null : value;
    }

    private static List<String> names(String cell) {
        return Arrays.stream(cell.split(";", -1)).filter(name -> !name.isBlank()).toList();
    }

    private List<CSVRecord> rows(String name) {
        try (Reader reader = open(name);
                var rows = FORMAT.parse(reader)) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(BROKEN, e);
        }
    }

    private Reader open(String name) throws IOException {
        InputStream bytes =
                directory.isPresent()
                        ? Files.newInputStream(directory.get().resolve(name))
                        : LibraryFiles.class.getResourceAsStream("/" + name);
        return new InputStreamReader(bytes, StandardCharsets.UTF_8);
    }
}
