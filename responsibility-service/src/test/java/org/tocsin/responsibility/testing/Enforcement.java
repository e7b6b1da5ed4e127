package org.tocsin.responsibility.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.tocsin.platform.inbox.IncomingEvent;
import org.tocsin.responsibility.fact.app.FactRecorder;
import org.tocsin.responsibility.fact.domain.FactSource;

/** Measures, cases and scores as clients and the other services bring them about. */
@ApplicationScoped
public class Enforcement {

    public static final String MEASURES = "/api/v1/measures";
    public static final String CASES = "/api/v1/accountability-cases";
    public static final String SCORES = "/api/v1/enterprise-scores";

    private final FactRecorder recorder;
    private final EntityManager entities;

    Enforcement(FactRecorder recorder, EntityManager entities) {
        this.recorder = recorder;
        this.entities = entities;
    }

    /** As if days had passed: what is written down lies further back. */
    @Transactional
    public void age(String update, UUID of) {
        entities.createNativeQuery(update)
                .setParameter("id", org.tocsin.platform.sql.Columns.bytes(of))
                .executeUpdate();
    }

    /** On several instances at once, and once more. */
    public static void onSeveralInstances(Runnable sweep) {
        try (ExecutorService instances = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4).forEach(_ -> instances.submit(sweep));
        }
        sweep.run();
    }

    /** An enterprise of its own in district A, so that no other test's facts touch it. */
    public static UUID enterprise(String name) {
        String path = Api.unit(Api.enterprise(name, "990101001", People.TOWN_A));
        return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Who answers for that enterprise. */
    public static String officerOf(UUID unit) {
        return org.tocsin.platform.testing.Tokens.of("officer-" + unit, "enterprise-officer")
                .division("990101001")
                .unit(unit)
                .bearer();
    }

    /** As the inbox would, in its transaction. */
    @Transactional
    public void hear(FactSource source, IncomingEvent event) {
        recorder.record(source, event);
    }

    public void hazard(UUID hazard, long sequence, String type, UUID unit, Object... fields) {
        Report report = Report.of("tocsin.hazard", type, hazard, sequence).about(unit, "990101001");
        for (int i = 0; i < fields.length; i += 2) {
            report.with(String.valueOf(fields[i]), fields[i + 1]);
        }
        hear(FactSource.HAZARD, report.incoming());
    }

    /** The id under which the events of a score are published. */
    public static String scoreOf(UUID unit) {
        return UUID.nameUUIDFromBytes(("enterprise-score/" + unit).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    public void accident(UUID accident, long sequence, String type, UUID unit, String severity) {
        Report report =
                Report.of("tocsin.accident", type, accident, sequence)
                        .about(unit, "990101001")
                        .with("severity", severity)
                        .with("occurredAt", "2026-11-20T00:30:00Z");
        hear(FactSource.ACCIDENT, report.incoming());
    }

    public static String proposal(String kind, UUID unit) {
        return """
               {"kind": "%s", "unitId": "%s", "post": "主要负责人", "reason": "重大隐患逾期",
                "grounds": [{"text": "重大事故隐患逾期未整改",
                             "basis": "《中华人民共和国安全生产法》第七十八条",
                             "recordHref": "/api/v1/hazards/01990000-0000-7000-8000-0000000000f1"}]}
               """
                .formatted(kind, unit);
    }

    /** Proposes a measure as the office of district A and gives its path. */
    public static String proposed(String kind, UUID unit) {
        return Api.post(People.officeA(), MEASURES, proposal(kind, unit))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    public static String decision(String... followUps) {
        return """
               {"decisionNo": "东安委办〔2026〕15号", "authority": "东岭区安全生产委员会",
                "text": "予以列入", "publicGround": "重大事故隐患逾期未整改", "followUps": [%s]}
               """
                .formatted(String.join(",", followUps));
    }

    public static String followUp(LocalDate dueOn) {
        return "{\"text\": \"报送整改报告\", \"responsible\": \"主要负责人\", \"dueOn\": \"%s\"}"
                .formatted(dueOn);
    }

    /** Has it decided, notified and put into effect. */
    public static void inEffect(String measure, String... followUps) {
        Api.step(People.leaderA(), measure, "/decisions", decision(followUps))
                .then()
                .statusCode(200);
        Api.step(People.officeA(), measure, "/notifications", notification())
                .then()
                .statusCode(200);
        Api.step(People.officeA(), measure, "/effects", "{\"note\": \"已执行\"}")
                .then()
                .statusCode(200);
    }

    public static String notification() {
        return """
               {"documentNo": "东安告〔2026〕8号", "notifiedOn": "%s", "receivedBy": "主要负责人"}
               """
                .formatted(today());
    }

    public static LocalDate today() {
        return LocalDate.now(ZoneId.of("Asia/Shanghai"));
    }

    public static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
