package org.tocsin.bench.hazard;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * Importing 100,000 hazards in one request, beside the same rows written by JDBC batches. Rates are
 * rows per second.
 */
public final class HazardBulkImport implements Benchmark {

    private static final int ROWS = 100_000;
    private static final int FEW = 1_000;
    private static final String PATH = "/api/v1/hazards/imports?mode=partial";
    private static final List<String> COPIES =
            List.of("hazard", "serial_counter", "outbox_event", "audit_entry");

    private final AtomicInteger imports = new AtomicInteger();
    private ServiceStack stack;

    @Override
    public String name() {
        return "hazard-import";
    }

    @Override
    public String question() {
        return "POST %s with %,d rows of NDJSON of %d units (checks, scope, hazard, number, event, audit entry), beside the"
                        .formatted(PATH, ROWS, BenchUnits.COUNT)
                + " same inserts by JDBC batches; rates are rows per second, times those of a whole import";
    }

    /** One import is one stream: more callers would measure something else. */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), 1);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.HAZARD, "id");
        BenchUnits.register(stack);
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            for (String table : COPIES) {
                statement.execute("create table bench_" + table + " like " + table);
            }
        }
        proveThatBothWrite();
        new ImportWitness(stack, this::throughTheService).observe();
        return List.of(
                new Bulk("POST /api/v1/hazards/imports", true),
                new Bulk("JDBC batches of 500", false));
    }

    private final class Bulk implements Contender {

        private final String name;
        private final boolean served;

        Bulk(String name, boolean served) {
            this.name = name;
            this.served = served;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public void once() throws Exception {
            if (served) {
                throughTheService();
            } else {
                ImportByJdbc.run(stack, nextSource(), ROWS);
            }
        }

        @Override
        public long cpuNanos() {
            return served ? stack.serviceCpu() : stack.baselineCpu();
        }

        @Override
        public long perCall() {
            return ROWS;
        }

        @Override
        public void settle() throws Exception {
            stack.awaitEmptyOutbox(Duration.ofMinutes(5));
        }
    }

    private void throughTheService() throws Exception {
        served(ROWS);
    }

    private void served(int rows) throws Exception {
        String source = nextSource();
        String answer =
                stack.stream(PATH, "application/x-ndjson", () -> new ImportRows(source, rows));
        if (!answer.contains("\"created\":" + rows + ",")) {
            throw new IllegalStateException("Not all rows were created: " + answer);
        }
    }

    private String nextSource() {
        return "bench-" + imports.incrementAndGet();
    }

    private void proveThatBothWrite() throws Exception {
        served(FEW);
        ImportByJdbc.run(stack, nextSource(), FEW);
        String shape =
                "select count(*) from %1$shazard h join %1$saudit_entry a on a.record_id = h.id"
                        + " where h.status = 'REPORTED' and h.description like '第 % 号车间%%'";
        long written = stack.count(shape.replace("%1$s", ""));
        long copied = stack.count(shape.replace("%1$s", "bench_"));
        if (written != FEW || copied != FEW) {
            throw new IllegalStateException(
                    "%d hazards each were expected, not %d and %d".formatted(FEW, written, copied));
        }
    }

    @Override
    public void close() throws SQLException, java.io.IOException {
        if (stack != null) {
            stack.close();
        }
    }
}
