package org.tocsin.platform.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.bulk.ImportHandler.Outcome;
import org.tocsin.platform.bulk.ImportWork.Watch;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/**
 * What becomes of the rows in each mode; the transactions here are a list that can be rolled back.
 */
class ImportRunTest {

    record Command(@NotBlank String key, @Size(max = 20) String text, Integer deaths) {}

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ValidatorFactory FACTORY = Validation.buildDefaultValidatorFactory();
    private static final Validator VALIDATOR = FACTORY.getValidator();

    private final Store store = new Store();

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    private static final class Store implements Transactions, ImportHandler<Command> {
        final List<String> kept = new ArrayList<>();
        private final List<String> open = new ArrayList<>();
        int begun;

        @Override
        public void begin() {
            begun++;
        }

        @Override
        public void flush() {}

        @Override
        public void commit() {
            kept.addAll(open);
            open.clear();
        }

        @Override
        public void rollback() {
            open.clear();
        }

        @Override
        public Outcome handle(Command command) {
            if (command.key().startsWith("refuse")) {
                throw new Refusal.RuleBroken("no-" + command.key(), Text.of("不行", "no"));
            }
            if (command.key().startsWith("crash")) {
                throw new IllegalStateException("as told");
            }
            if (command.key().startsWith("single") && open.contains(command.key())) {
                throw new Refusal.RuleBroken("no-second", Text.of("不行", "no"));
            }
            if (kept.contains(command.key()) || open.contains(command.key())) {
                return Outcome.UNCHANGED;
            }
            open.add(command.key());
            return Outcome.CREATED;
        }
    }

    private ImportResult run(ImportMode mode, boolean validateOnly, String csv) {
        return run(
                mode, validateOnly, new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)));
    }

    private ImportResult run(ImportMode mode, boolean validateOnly, InputStream csv) {
        Tally tally = new Tally(Locale.ENGLISH, 5);
        try {
            var source = new CsvRows(csv, Columns.of(JSON, Command.class), false);
            var reader =
                    JSON.readerFor(Command.class)
                            .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
            var rows = new RowReader<Command>(source, reader, VALIDATOR, tally, _ -> true);
            var run =
                    new ImportRun<>(
                            _ -> rows,
                            new ChunkWriter<>(store, store, tally),
                            store,
                            tally,
                            Watch.NONE);
            if (mode == ImportMode.PARTIAL && !validateOnly) {
                run.keepGoodRows();
            } else {
                run.allOrNothing(!validateOnly);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.result(mode, validateOnly);
    }

    @Test
    void keepsGoodRowsAndNamesEachBadOne() {
        ImportResult result =
                run(
                        ImportMode.PARTIAL,
                        false,
                        "key,text,deaths\na,x,1\nrefuse,x,\nb,x,many\nc,\"broken,1\n,x,1\na,again,1\ncrash,x,\nd,x,2\n");

        assertThat(store.kept).containsExactly("a", "d");
        assertThat(result.rows()).isEqualTo(8);
        assertThat(result.created()).isEqualTo(2);
        assertThat(result.unchanged()).isEqualTo(1);
        assertThat(result.rejected()).isEqualTo(5);
        assertThat(result.errors())
                .extracting(e -> e.row() + " " + e.pointer() + " " + e.code())
                .containsExactly(
                        "2 null no-refuse",
                        "3 /deaths wrong-type",
                        "4 null broken-quote",
                        "5 /key not-blank",
                        "7 null internal-error");
    }

    @Test
    void needsOneTransactionForAGoodChunkAndOneMorePerRowOfABadOne() {
        String good = rows(1, ImportRun.CHUNK);
        String mixed = rows(1000, 2) + "refuse,x,\n";

        run(ImportMode.PARTIAL, false, "key,text,deaths\n" + good + mixed);

        assertThat(store.begun).isEqualTo(1 + 1 + 3);
        assertThat(store.kept).hasSize(ImportRun.CHUNK + 2);
    }

    @Test
    void keepsAllOrNothing() {
        assertThat(run(ImportMode.ATOMIC, false, "key,text,deaths\n" + rows(1, 450)).created())
                .isEqualTo(450);
        assertThat(store.kept).hasSize(450);

        ImportResult result =
                run(
                        ImportMode.ATOMIC,
                        false,
                        "key,text,deaths\n"
                                + rows(1000, 450)
                                + "refuse1,x,\n"
                                + rows(2000, 300)
                                + "refuse2,x,\n");

        assertThat(store.kept).hasSize(450);
        assertThat(result.rejected()).isEqualTo(2);
        assertThat(result.errors())
                .extracting(ImportError::code)
                .containsExactly("no-refuse1", "no-refuse2");
    }

    @Test
    void countsARowOnceThatIsGoodAloneButNotAfterAnother() {
        ImportResult result =
                run(ImportMode.ATOMIC, false, "key,text,deaths\na,x,1\nsingle,x,1\nsingle,y,1\n");

        assertThat(store.kept).isEmpty();
        assertThat(result.rows()).isEqualTo(3);
        assertThat(result.rejected()).isEqualTo(1);
        assertThat(result.errors())
                .extracting(e -> e.row() + " " + e.code())
                .containsExactly("3 no-second");
    }

    @Test
    void keepsNothingIfOnlyARowThatCannotBeReadIsBad() {
        ImportResult result =
                run(ImportMode.ATOMIC, false, "key,text,deaths\n" + rows(1, 10) + "x,\"bad,1\n");

        assertThat(result.rejected()).isEqualTo(1);
        assertThat(store.kept).isEmpty();
    }

    @Test
    void onlyValidatesOnRequest() {
        for (ImportMode mode : ImportMode.values()) {
            ImportResult result =
                    run(
                            mode,
                            true,
                            "key,text,deaths\n" + rows(1, 250) + "refuse,x,\n" + rows(1, 2));

            assertThat(store.kept).isEmpty();
            assertThat(result.rejected()).isEqualTo(1);
            assertThat(result.rows()).isEqualTo(253);
        }
    }

    @Test
    void listsTheFirstErrorsAndCountsTheRest() {
        ImportResult result =
                run(ImportMode.PARTIAL, false, "key,text,deaths\n" + ",x,1\n".repeat(20));

        assertThat(result.rejected()).isEqualTo(20);
        assertThat(result.errors()).hasSize(5);
        assertThat(result.errorsOmitted()).isEqualTo(15);
    }

    @Test
    void readsAHundredThousandRowsWithoutHoldingThem() {
        store.kept.clear();
        ImportHandler<Command> nothingKept = command -> Outcome.CREATED;
        Tally tally = new Tally(Locale.ENGLISH, 5);
        long before = usedMemory();
        try (InputStream csv =
                new Repeated("key,text,deaths\n", "k,full－width，text,1\n", 100_000)) {
            var source = new CsvRows(csv, Columns.of(JSON, Command.class), false);
            var rows =
                    new RowReader<Command>(
                            source, JSON.readerFor(Command.class), VALIDATOR, tally, _ -> true);
            new ImportRun<>(
                            _ -> rows,
                            new ChunkWriter<>(nothingKept, store, tally),
                            store,
                            tally,
                            Watch.NONE)
                    .allOrNothing(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }

        assertThat(tally.result(ImportMode.ATOMIC, false).created()).isEqualTo(100_000);
        assertThat(usedMemory() - before).isLessThan(16L << 20);
    }

    /** Rows {@code key,text}: the text names the row that must be there first. */
    private final class Chained implements ImportHandler<Command> {
        private final List<String> kept = new ArrayList<>();
        private boolean last;

        @Override
        public Outcome handle(Command command) {
            if (command.text() != null && !kept.contains(command.text())) {
                if (last) {
                    throw new Refusal.RuleBroken("no-parent", Text.of("没有上级", "no parent"));
                }
                return Outcome.LATER;
            }
            kept.add(command.key());
            return Outcome.CREATED;
        }

        @Override
        public void last() {
            last = true;
        }
    }

    private ImportResult runChained(Chained handler, ImportMode mode, String csv) {
        Tally tally = new Tally(Locale.ENGLISH, 50);
        ImportRun.Reading<Command> reading =
                wanted ->
                        new RowReader<>(
                                new CsvRows(
                                        new ByteArrayInputStream(
                                                csv.getBytes(StandardCharsets.UTF_8)),
                                        Columns.of(JSON, Command.class),
                                        false),
                                JSON.readerFor(Command.class),
                                VALIDATOR,
                                tally,
                                wanted);
        var run =
                new ImportRun<>(
                        reading,
                        new ChunkWriter<>(handler, store, tally),
                        store,
                        tally,
                        Watch.NONE);
        try {
            if (mode == ImportMode.PARTIAL) {
                run.keepGoodRows();
            } else {
                run.allOrNothing(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tally.result(mode, false);
    }

    @Test
    void rowsThatPointForwardAreReadAgainUntilTheirTurnHasCome() {
        Chained handler = new Chained();

        ImportResult result =
                runChained(handler, ImportMode.ATOMIC, "key,text\nd,c\nc,b\n,x\nb,a\na,\n");

        assertThat(handler.kept).containsExactly("a", "b", "c", "d");
        assertThat(result.created()).isEqualTo(4);
        assertThat(result.rejected()).as("told once").isEqualTo(1);
        assertThat(result.rows()).isEqualTo(5);
    }

    @Test
    void rowsThatWaitForNothingThatComesAreRefusedInTheEnd() {
        Chained handler = new Chained();

        ImportResult result =
                runChained(handler, ImportMode.PARTIAL, "key,text\na,b\nb,a\nc,\nd,c\ne,gone\n");

        assertThat(handler.kept).containsExactly("c", "d");
        assertThat(result.errors())
                .extracting(e -> e.row() + " " + e.code())
                .containsExactly("1 no-parent", "2 no-parent", "5 no-parent");
    }

    private static String rows(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "k" + i + ",x,1\n")
                .collect(Collectors.joining());
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A body that is never in memory as a whole. */
    private static final class Repeated extends InputStream {
        private byte[] current;
        private final byte[] row;
        private int at;
        private int left;

        Repeated(String header, String row, int count) {
            this.current = header.getBytes(StandardCharsets.UTF_8);
            this.row = row.getBytes(StandardCharsets.UTF_8);
            this.left = count;
        }

        @Override
        public int read() {
            if (at == current.length) {
                if (left-- <= 0) {
                    return -1;
                }
                current = row;
                at = 0;
            }
            return current[at++] & 0xff;
        }
    }
}
