package org.tocsin.bench.inspection;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.stack.Connections;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * Submitting a visit of 60 answered check items, beside the bare inserts of the same rows by JDBC
 * into copies of the same tables.
 */
public final class InspectionSubmit implements Benchmark {

    private static final List<String> COPIES =
            List.of(
                    "inspection",
                    "inspection_inspector",
                    "inspection_answer",
                    "finding",
                    "serial_counter",
                    "outbox_event",
                    "audit_entry");

    private ServiceStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "inspection-submit";
    }

    @Override
    public String question() {
        return "POST /api/v1/inspections with 60 answers and 2 findings at the service (token check, validation, scope,"
                + " checklists, number, visit, events, audit, digest of the record, the whole visit as the answer, and the"
                + " relay publishing behind it) beside the bare inserts of the same rows by JDBC: row by row, and with the"
                + " answers in one statement";
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.INSPECTION, "unit_id");
        connections = new Connections(stack);
        try (Connection connection = stack.connect();
                Statement statement = connection.createStatement()) {
            for (String table : COPIES) {
                statement.execute("create table bench_" + table + " like " + table);
            }
        }
        proveThatAllWriteTheSame();
        return List.of(
                new Measured(
                        "POST /api/v1/inspections", this::throughTheService, stack::serviceCpu),
                new Measured(
                        "JDBC, answers in one statement",
                        () -> connections.run(c -> VisitByJdbc.insert(c, true)),
                        stack::baselineCpu),
                new Measured(
                        "JDBC, row by row",
                        () -> connections.run(c -> VisitByJdbc.insert(c, false)),
                        stack::baselineCpu));
    }

    private void throughTheService() throws Exception {
        stack.post("/api/v1/inspections", VisitBody.JSON);
    }

    private void proveThatAllWriteTheSame() throws Exception {
        throughTheService();
        connections.run(c -> VisitByJdbc.insert(c, true));
        connections.run(c -> VisitByJdbc.insert(c, false));
        same("inspection_answer where result = 'CONFORM'", VisitBody.ITEMS - VisitBody.FAULTS);
        same("inspection_answer where finding_id is not null", VisitBody.FAULTS);
        same("finding", VisitBody.FAULTS);
        same("inspection_inspector", 2);
        same("inspection where answer_count = 60 and not_conform_count = 2", 1);
        same("audit_entry where what = 'inspection'", 1);
        // The service's own events may be on their way already, so only the copies are counted.
        count("bench_outbox_event", 2L * VisitByJdbc.EVENTS);
    }

    /** The service has written it once, the baselines once each. */
    private void same(String rows, long expected) throws Exception {
        count(rows, expected);
        count("bench_" + rows, 2 * expected);
    }

    private void count(String rows, long expected) throws Exception {
        long found = stack.count("select count(*) from " + rows);
        if (found != expected) {
            throw new IllegalStateException(
                    "%d were expected, not %d: %s".formatted(expected, found, rows));
        }
    }

    @Override
    public void close() throws Exception {
        if (connections != null) {
            connections.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
