package org.tocsin.bench.hazard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Measured;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.Connections;
import org.tocsin.bench.stack.ServiceStack;

/** Pages of a register of a million, whatever is asked, beside the same questions by JDBC. */
public final class HazardSearch implements Benchmark {

    private static final int DEEP = 500;
    private static final int LONG_PAGE = 200;
    private static final int CALLERS = 2;
    private static final Duration WARM_UP = Duration.ofSeconds(12);
    private static final Duration ROUND = Duration.ofSeconds(6);
    private static final int ROUNDS = 3;
    private static final String DEEP_NAME = "default page, %,d deep".formatted(DEEP * LONG_PAGE);
    private static final String DEEP_SQL =
            "select * from hazard h where h.division in (select c.descendant from division_closure c where c.ancestor = ?)"
                    + " and h.reported_at <= ? and (h.reported_at < ? or h.id < unhex(replace(?,'-','')))"
                    + " order by h.reported_at desc, h.id desc limit "
                    + (Shape.PAGE + 1);

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> baselines = new HashMap<>();
    private ServiceStack stack;
    private Connections connections;

    @Override
    public String name() {
        return "hazard-search";
    }

    @Override
    public String question() {
        return "GET /api/v1/hazards?limit=%d at the service over %,d hazards, each question beside the same one by JDBC, with %d callers"
                .formatted(Shape.PAGE, Register.HAZARDS, CALLERS);
    }

    /**
     * Many questions, and some take the database seconds: short rounds, as many callers as
     * processors.
     */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(
                shorter(asked.warmUp(), WARM_UP),
                shorter(asked.round(), ROUND),
                Math.min(asked.rounds(), ROUNDS),
                CALLERS);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    @Override
    public Map<String, String> baselines() {
        return baselines;
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = Register.stack();
        connections = new Connections(stack);
        List<Contender> contenders = new ArrayList<>();
        for (Shape shape : Shape.all()) {
            List<String> queried = new ArrayList<>();
            connections.run(connection -> queried.addAll(shape.queried(connection)));
            same(shape.name(), ids(shape.path()), queried);
            add(contenders, shape.name(), shape.path(), shape::queried);
        }
        deepPage(contenders);
        return contenders;
    }

    /** The same question by JDBC. */
    private interface Query {
        List<String> on(Connection connection) throws SQLException;
    }

    private void add(List<Contender> contenders, String name, String path, Query query) {
        String baseline = name + ", JDBC";
        baselines.put(name, baseline);
        contenders.add(new Measured(name, () -> stack.get(path), stack::serviceCpu));
        contenders.add(
                new Measured(baseline, () -> connections.run(query::on), stack::baselineCpu));
    }

    private void deepPage(List<Contender> contenders) throws Exception {
        String path = "/api/v1/hazards?limit=" + LONG_PAGE;
        JsonNode last = null;
        for (int page = 0; page < DEEP; page++) {
            JsonNode answer = json.readTree(stack.get(path));
            path = answer.path("next").asText();
            last = answer.path("items").path(LONG_PAGE - 1);
        }
        String deep = path.replace("limit=" + LONG_PAGE, "limit=" + Shape.PAGE);
        String at = last.path("reportedAt").asText().replace('T', ' ').replace("Z", "");
        String id = last.path("id").asText();
        Query query = connection -> deeper(connection, at, id);
        List<String> queried = new ArrayList<>();
        connections.run(connection -> queried.addAll(query.on(connection)));
        same(DEEP_NAME, ids(deep), queried);
        add(contenders, DEEP_NAME, deep, query);
    }

    private static List<String> deeper(Connection connection, String at, String id)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(DEEP_SQL)) {
            select.setString(1, "990101");
            select.setString(2, at);
            select.setString(3, at);
            select.setString(4, id);
            return Shape.ids(select);
        }
    }

    private List<String> ids(String path) throws Exception {
        return json.readTree(stack.get(path)).at("/items").findValuesAsText("id");
    }

    private static void same(String name, List<String> served, List<String> queried) {
        if (served.isEmpty() || !served.equals(queried)) {
            throw new IllegalStateException(
                    "%s: the two pages differ: %s and %s".formatted(name, served, queried));
        }
    }

    @Override
    public void close() throws Exception {
        if (connections != null) {
            connections.close();
        }
    }
}
