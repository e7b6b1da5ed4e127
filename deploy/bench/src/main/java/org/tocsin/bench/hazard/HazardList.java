package org.tocsin.bench.hazard;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;

/** The first page of a filtered register, beside the same question by JDBC. */
public final class HazardList implements Benchmark {

    private static final int REGISTER = 100_000;
    private static final int PAGE = 50;
    private static final String PATH = "/api/v1/hazards?status=REPORTED&limit=" + PAGE;
    private static final String SQL =
            "select * from hazard h where h.status in ('REPORTED') and h.division in"
                    + " (select c.descendant from division_closure c where c.ancestor = ?)"
                    + " order by h.reported_at desc, h.id desc limit "
                    + (PAGE + 1);

    private final ObjectMapper json = new ObjectMapper();
    private HazardStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "hazard-list";
    }

    @Override
    public String question() {
        return "GET %s at the service over %,d hazards of four divisions, beside the same query by JDBC"
                .formatted(PATH, REGISTER);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new HazardStack();
        connections = new Connections(stack);
        fill();
        List<String> served = json.readTree(stack.get(PATH)).at("/items").findValuesAsText("id");
        List<String> queried = new ArrayList<>();
        connections.run(connection -> queried.addAll(query(connection)));
        if (!served.equals(queried) || served.size() != PAGE) {
            throw new IllegalStateException("The two pages differ: " + served + " and " + queried);
        }
        return List.of(
                new Measured("GET /api/v1/hazards", () -> stack.get(PATH), stack::serviceCpu),
                new Measured(
                        "JDBC query",
                        () -> connections.run(HazardList::query),
                        stack::baselineCpu));
    }

    private void fill() throws SQLException {
        String[] divisions = {"990101001", "990101002", "990102001", "990102002"};
        String[] statuses = {"REPORTED", "VERIFIED", "RECTIFYING", "CLOSED"};
        try (Connection connection = stack.connect();
                PreparedStatement insert =
                        connection.prepareStatement(
                                "insert into hazard (id, version, event_sequence, hazard_no, unit_id, division, description,"
                                        + " found_at, source, reported_by, reported_by_name, reported_at, grade, status,"
                                        + " failed_reviews, updated_at) values (unhex(replace(?,'-','')), 0, 1, ?,"
                                        + " unhex(replace(?,'-','')), ?, '通道堆放杂物', ?, 'SELF_CHECK', 'bench', 'bench', ?,"
                                        + " 'GENERAL', ?, 0, ?)")) {
            connection.setAutoCommit(false);
            for (int i = 0; i < REGISTER; i++) {
                String day = "2026-%02d-%02d 08:00:%02d".formatted(1 + i % 12, 1 + i % 28, i % 60);
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, "YH-BENCH-" + i);
                insert.setString(3, HazardStack.UNIT);
                insert.setString(4, divisions[i % 4]);
                insert.setString(5, day);
                insert.setString(6, day);
                insert.setString(7, statuses[(i / 4) % 4]);
                insert.setString(8, day);
                insert.addBatch();
                if (i % 1000 == 999) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            connection.createStatement().execute("analyze table hazard");
        }
    }

    private static List<String> query(Connection connection) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SQL)) {
            select.setString(1, "990101");
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next() && ids.size() < PAGE) {
                    var id = java.nio.ByteBuffer.wrap(rows.getBytes("id"));
                    ids.add(new UUID(id.getLong(), id.getLong()).toString());
                    for (int column = 2; column <= rows.getMetaData().getColumnCount(); column++) {
                        rows.getObject(column);
                    }
                }
            }
        }
        return ids;
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
