package org.tocsin.bench.accident;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.ServiceStack;

/** All revisions of a register as a file, beside the same rows streamed by JDBC. */
public final class AccidentExport implements Benchmark {

    private static final long ACCIDENTS = Long.getLong("tocsin.bench.accidents", 410_000);
    private static final String PATH = "/api/v1/accidents/revisions";
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";
    private static final String SQL =
            "select known_at, superseded_at, accident_id, accident_no, revision, kind, status, division, industry, unit_id,"
                    + " occurred_at, occurred_on, category, type_code_set, type_code, severity, deaths, serious_injuries, missing,"
                    + " direct_loss_cny, head_informed_at, received_at, reported_at, late_by_seconds, merged_into, author_roles,"
                    + " rule_version from accident_revision r force index (accident_revision_known)"
                    + " where r.division in (select c.descendant from division_closure c where c.ancestor = '990100')"
                    + " order by r.known_at";
    private static final int ROUNDS = 3;

    private ServiceStack stack;
    private long rows;

    @Override
    public String name() {
        return "accident-export";
    }

    @Override
    public String question() {
        return "GET %s as CSV and NDJSON: all revisions of %,d accidents in one answer, beside the same columns streamed by JDBC; rates are rows per second, times those of a whole export"
                .formatted(PATH, ACCIDENTS);
    }

    /** One export is one stream, and one is warm-up enough. */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(
                Duration.ofSeconds(1), Duration.ofSeconds(1), Math.min(asked.rounds(), ROUNDS), 1);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = AccidentDecade.stack();
        new AccidentDecade(ACCIDENTS).fill(stack);
        rows = byJdbc();
        long csv = stack.lines(PATH, CSV) - 1;
        long ndjson = stack.lines(PATH, NDJSON);
        if (csv != rows || ndjson != rows) {
            throw new IllegalStateException(
                    "%d rows were expected, not %d as CSV and %d as NDJSON"
                            .formatted(rows, csv, ndjson));
        }
        heap();
        return List.of(
                new Export("CSV", () -> stack.lines(PATH, CSV), true),
                new Export("NDJSON", () -> stack.lines(PATH, NDJSON), true),
                new Export("JDBC, streamed", this::byJdbc, false));
    }

    /** Work that reads all rows. */
    private interface Reading {
        long all() throws Exception;
    }

    private final class Export implements Contender {

        private final String name;
        private final Reading reading;
        private final boolean served;

        Export(String name, Reading reading, boolean served) {
            this.name = name;
            this.reading = reading;
            this.served = served;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void once() throws Exception {
            if (reading.all() < rows) {
                throw new IllegalStateException("The export was cut short");
            }
        }

        @Override
        public long cpuNanos() {
            return served ? stack.serviceCpu() : stack.baselineCpu();
        }

        @Override
        public long perCall() {
            return rows;
        }
    }

    private long byJdbc() throws SQLException {
        try (Connection connection = stack.connect();
                PreparedStatement select =
                        connection.prepareStatement(
                                SQL, ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY)) {
            select.setFetchSize(Integer.MIN_VALUE); // row by row, as Connector/J has it
            try (ResultSet row = select.executeQuery()) {
                int columns = row.getMetaData().getColumnCount();
                long count = 0;
                while (row.next()) {
                    for (int column = 1; column <= columns; column++) {
                        row.getObject(column);
                    }
                    count++;
                }
                return count;
            }
        }
    }

    /** Full collections every second slow the export down, so this one is not timed. */
    private void heap() throws Exception {
        long before = stack.liveHeap();
        long highest = before;
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> running = pool.submit(() -> stack.lines(PATH, NDJSON));
            while (!running.isDone()) {
                Thread.sleep(1_000);
                highest = Math.max(highest, stack.liveHeap());
            }
            running.get();
        }
        System.out.printf(
                "live heap: %d MB before, at most %d MB while exporting (full collections every second)%n",
                before >> 20, highest >> 20);
    }

    @Override
    public void close() throws Exception {
        if (stack != null) {
            stack.close();
        }
    }
}
