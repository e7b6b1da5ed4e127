package org.tocsin.hazard.search.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.hazard.search.persistence.RegisterRow.Handling;
import org.tocsin.hazard.search.persistence.RegisterRow.Scope;
import org.tocsin.hazard.search.persistence.RegisterRow.Spot;
import org.tocsin.hazard.search.persistence.RegisterRow.Times;
import org.tocsin.hazard.search.persistence.RegisterRow.Words;
import org.tocsin.platform.paging.Candidates.Candidate;
import org.tocsin.platform.paging.Candidates.Sorting;

/** Slice by slice gives the same as sorting everything, whatever the order and however many tie. */
class SlicesTest {

    private static final int HAZARDS = 3_000;
    private static final int ALWAYS_SLICE = -1;
    private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 1, 1);

    @TempDir static Path directory;
    private static final List<RegisterRow> ROWS = new ArrayList<>();
    private static RegisterIndex index;
    private final Samples samples = new Samples(1);

    @BeforeAll
    static void anIndexOfSeveralSegments() throws IOException {
        index = RegisterIndex.open(directory, false);
        Random random = new Random(7);
        for (int i = 0; i < HAZARDS; i++) {
            RegisterRow row = row(random, i);
            ROWS.add(row);
            index.put(List.of(row));
            if (i % 700 == 0) {
                index.refresh();
            }
        }
        index.refresh();
    }

    @AfterAll
    static void closed() throws IOException {
        index.close();
    }

    static Stream<String> orders() {
        return Stream.of(
                "-reportedAt,-id",
                "reportedAt,id",
                "-reportedAt,id",
                "deadline,id",
                "-deadline,-id",
                "-deadline,id",
                "deadline,-reportedAt,id",
                "-foundAt,-id",
                "foundAt,deadline,id",
                "-updatedAt,-deadline,-id",
                "updatedAt,id",
                "hazardNo,id",
                "-hazardNo,-id",
                "id",
                "-id",
                "id,-reportedAt");
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesAreTheWholeInOrder(String order) throws IOException {
        assertThat(walk(order, new MatchAllDocsQuery(), 7)).isEqualTo(sorted(order, ROWS));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void pagesOfASparseFilterAreTheWholeInOrder(String order) throws IOException {
        Query rare = new TermQuery(new Term(Fields.STATUS, "ARCHIVED"));

        assertThat(walk(order, rare, 5))
                .isEqualTo(
                        sorted(
                                order,
                                ROWS.stream().filter(r -> r.status().equals("ARCHIVED")).toList()));
    }

    @Test
    void aChangedHazardIsThereOnce() throws IOException {
        index.put(List.of(ROWS.getFirst()));
        index.refresh();

        assertThat(index.size()).isEqualTo(HAZARDS);
    }

    private List<UUID> walk(String order, Query query, int limit) throws IOException {
        SortPlan plan = new SortPlan(sortings(order));
        List<UUID> seen = new ArrayList<>();
        List<String> position = null;
        while (true) {
            List<String> from = position;
            List<Candidate> page =
                    index.read(
                            searcher ->
                                    new Slices(searcher, samples, plan, query, ALWAYS_SLICE)
                                            .after(plan.place(from), limit).stream()
                                                    .map(plan::candidate)
                                                    .toList());
            page.forEach(candidate -> seen.add(candidate.id()));
            if (page.size() < limit) {
                return seen;
            }
            position = page.getLast().position();
        }
    }

    private static List<UUID> sorted(String order, List<RegisterRow> hazards) {
        Comparator<RegisterRow> comparator = (a, b) -> 0;
        for (Sorting sorting : sortings(order)) {
            Comparator<RegisterRow> next = byKey(sorting.key());
            comparator = comparator.thenComparing(sorting.descending() ? next.reversed() : next);
        }
        return hazards.stream().sorted(comparator).map(RegisterRow::id).toList();
    }

    private static Comparator<RegisterRow> byKey(String key) {
        return switch (key) {
            case "reportedAt" -> Comparator.comparing(r -> r.times().reportedAt());
            case "foundAt" -> Comparator.comparing(r -> r.times().foundAt());
            case "updatedAt" -> Comparator.comparing(r -> r.times().updatedAt());
            case "deadline" ->
                    Comparator.comparing(r -> r.deadline() == null ? Fields.NEVER : r.deadline());
            case "hazardNo" -> Comparator.comparing(RegisterRow::hazardNo);
            default -> unsigned(RegisterRow::id);
        };
    }

    /** As binary columns compare. */
    private static Comparator<RegisterRow> unsigned(Function<RegisterRow, UUID> id) {
        return (a, b) ->
                Arrays.compareUnsigned(
                        Fields.term(id.apply(a)).bytes, Fields.term(id.apply(b)).bytes);
    }

    private static List<Sorting> sortings(String order) {
        return Stream.of(order.split(","))
                .map(k -> new Sorting(k.replaceFirst("^-", ""), k.startsWith("-")))
                .toList();
    }

    /** Many alike: values are drawn from few, ids from the whole range. */
    private static RegisterRow row(Random random, int i) {
        UUID id = new UUID(random.nextLong(), random.nextLong());
        List<String> statuses = new ArrayList<>(Collections.nCopies(20, "REPORTED"));
        IntStream.range(0, 10).forEach(n -> statuses.add("RECTIFYING"));
        statuses.add("ARCHIVED");
        return new RegisterRow(
                id,
                0,
                "YH-99010%d-2026-%06d".formatted(random.nextInt(3), i),
                new Scope(new UUID(0, random.nextInt(9)), "990101001", null, null, "somebody"),
                new Spot(null, null, null, false, false, false),
                "GENERAL",
                statuses.get(random.nextInt(statuses.size())),
                "EXPERT",
                null,
                random.nextBoolean() ? null : FIRST_DAY.plusDays(random.nextInt(20)),
                new Handling(time(random), null, false),
                new Times(time(random), time(random), time(random)),
                new Words(null, null, "通道堆放杂物"));
    }

    private static Instant time(Random random) {
        return BEGAN.plusSeconds(random.nextInt(50));
    }
}
