package org.tocsin.bench.responsibility;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * Issuing 1,000 agreements from one template with their printed forms, beside the same rows written
 * by JDBC batches. Rates are agreements per second.
 */
public final class AgreementIssue implements Benchmark {

    private static final int UNITS = 1_000;
    private static final String CITY = "01990000-0000-7000-8000-000000000001";
    private static final String TEMPLATE =
            """
            {"name":"企业责任书","content":{"title":"{{year}}年{{unitName}}安全生产目标管理责任书",
             "periodStart":"{{year}}-01-01","periodEnd":"2099-12-31",
             "limits":[{"measure":"DEATHS"},{"measure":"ACCIDENTS","limit":5}],
             "dutyItems":[{"item":"组织开展{{project}}重大事故隐患排查整治","accountablePerson":"{{principal}}"},
                          {"item":"每月召开安全生产例会","accountablePerson":"{{principal}}"}],
             "targets":["重大事故隐患整改率100%","死亡人数控制在{{limitDeaths}}人以内"],
             "rewardAndPenalty":"突破控制指标的，实行一票否决。",
             "parameters":[{"name":"project","type":"TEXT","label":"工程","defaultValue":"在建工程"}]}}""";

    private final ObjectMapper json = new ObjectMapper();
    private final List<CopiedRows> written = new ArrayList<>();
    private ServiceStack stack;
    private Connection connection;
    private String template;

    @Override
    public String name() {
        return "agreement-issue";
    }

    @Override
    public String question() {
        return "POST /api/v1/agreement-batches/{id}/imports with %,d units: terms from a template, checks, canonical content,"
                        .formatted(UNITS)
                + " digest, printed form, events and audit, beside the same rows by JDBC batches (nothing is computed or"
                + " printed there); rates are agreements per second, times those of all of them";
    }

    /** One issue is one stream: more callers would measure something else. */
    @Override
    public Plan plan(Plan asked) {
        return new Plan(asked.warmUp(), asked.round(), asked.rounds(), 1);
    }

    @Override
    public List<Contender> prepare() throws Exception {
        stack = new ServiceStack(Part.RESPONSIBILITY, "id", "city-office");
        connection = stack.connectForBatches();
        connection.setAutoCommit(false);
        TenThousandUnits.fill(stack);
        JsonNode created = json.readTree(post("/api/v1/agreement-templates", TEMPLATE));
        template = created.at("/id").asText();
        stack.step("/api/v1/agreement-templates/" + template, "/publications");
        issue();
        remember();
        return List.of(
                new Bulk("POST /api/v1/agreement-batches/{id}/imports", true),
                new Bulk("JDBC batches of 250", false));
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
                issue();
            } else {
                copy();
            }
        }

        @Override
        public long cpuNanos() {
            return served ? stack.serviceCpu() : stack.baselineCpu();
        }

        @Override
        public long perCall() {
            return UNITS;
        }

        @Override
        public void settle() throws Exception {
            stack.awaitEmptyOutbox(Duration.ofMinutes(5));
        }
    }

    private void issue() throws Exception {
        String batch =
                json.readTree(
                                post(
                                        "/api/v1/agreement-batches",
                                        "{\"templateId\":\"%s\",\"superiorUnitId\":\"%s\",\"year\":2026}"
                                                .formatted(template, CITY)))
                        .at("/id")
                        .asText();
        String answer =
                stack.stream(
                        "/api/v1/agreement-batches/" + batch + "/imports?mode=partial",
                        "application/x-ndjson",
                        () -> new ByteArrayInputStream(rows()));
        if (!answer.contains("\"created\":" + UNITS + ",")) {
            throw new IllegalStateException("Not all were issued: " + answer);
        }
    }

    private static byte[] rows() {
        return IntStream.range(0, UNITS)
                .mapToObj(i -> TenThousandUnits.id(TenThousandUnits.FIRST_ENTERPRISE + i))
                .map(unit -> "{\"unitId\":\"%s\",\"limitDeaths\":1}\n".formatted(unit))
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private String post(String path, String body) throws Exception {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return stack.stream(path, "application/json", () -> new ByteArrayInputStream(bytes));
    }

    /** What the first thousand left behind, to be written once more by the baseline. */
    private void remember() throws Exception {
        stack.awaitEmptyOutbox(Duration.ofMinutes(5));
        String ofAgreements = " in (select id from agreement where batch_id is not null)";
        written.add(CopiedRows.of(connection, "agreement", "batch_id is not null"));
        written.add(CopiedRows.of(connection, "agreement_content", "agreement_id" + ofAgreements));
        written.add(CopiedRows.of(connection, "agreement_duty", "agreement_id" + ofAgreements));
        written.add(CopiedRows.of(connection, "audit_entry", "record_id" + ofAgreements));
        connection.commit();
        if (written.getFirst().size() != UNITS || written.get(3).size() != 2 * UNITS) {
            throw new IllegalStateException(
                    "%d agreements with %d audit entries were expected, not %d with %d"
                            .formatted(
                                    UNITS,
                                    2 * UNITS,
                                    written.getFirst().size(),
                                    written.get(3).size()));
        }
    }

    private void copy() throws Exception {
        for (CopiedRows rows : written) {
            rows.empty(connection);
        }
        for (CopiedRows rows : written) {
            rows.write(connection);
        }
        connection.commit();
    }

    @Override
    public void close() throws Exception {
        if (connection != null) {
            connection.close();
        }
        if (stack != null) {
            stack.close();
        }
    }
}
