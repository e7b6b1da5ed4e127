package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/**
 * Journey: an accident is reported, investigated and approved; the measures that the investigation
 * demands are hazards of the enterprise, and the accident is closed when the last of them is.
 */
class AccidentToClosureTest {

    /** Of a year that no page counts. */
    private static final String FLASH =
            """
            {"occurredAt": "2021-05-01T08:00:00+08:00", "headInformedAt": "2021-05-01T08:10:00+08:00", "receivedAt": "2021-05-01T09:30:00+08:00",
             "division": "990101001", "unitId": "%s", "category": "OTHER_INDUSTRY_AND_COMMERCE", "typeCode": "09",
             "deaths": 1, "seriousInjuries": 0, "directLossCny": 350000, "description": "检修平台作业人员坠落"}"""
                    .formatted(City.ENTERPRISE_A);

    private static final String PDF =
            """
            %PDF-1.4
            1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj
            2 0 obj <</Type /Pages /Kids [] /Count 0>> endobj
            trailer <</Root 1 0 R>>
            startxref
            0
            %%EOF
            """;

    /** Events of twenty thousand imported hazards may stand before the one that is waited for. */
    private static final Duration BEHIND_AN_IMPORT = Duration.ofMinutes(10);

    private final Api bureau = Suite.as("bureau-a");
    private final Api enterprise = Suite.as("enterprise-a");
    private final Api leader = Suite.as("leader-a");
    private final String measure = "平台加装防护栏杆 " + UUID.randomUUID();

    @Test
    void anAccidentIsClosedWhenWhatItsInvestigationDemandedIsDone() {
        String accident = reported();
        String inquiry = approved(accident);
        assertThat(bureau.get(accident).text("/status")).isEqualTo("INVESTIGATED");
        String proof = document(inquiry);
        for (String check :
                new String[] {"CAUSE_FOUND", "RESPONSIBLE_DEALT_WITH", "PEOPLE_EDUCATED"}) {
            ticked(inquiry, check, proof).expect(200);
        }

        String hazard = hazard();
        assertThat(
                        ticked(inquiry, "MEASURES_IMPLEMENTED", proof)
                                .expect(422)
                                .text("/errors/0/code"))
                .isEqualTo("measure-open");
        assertThat(leader.step(inquiry, "closures", "{}").expect(422).text("/errors/0/code"))
                .isEqualTo("measures-implemented-missing");
        close(hazard);

        await().atMost(BEHIND_AN_IMPORT)
                .untilAsserted(() -> ticked(inquiry, "MEASURES_IMPLEMENTED", proof).expect(200));
        leader.step(inquiry, "closures", "{\"note\": \"同意结案\"}").expect(200);
        assertThat(bureau.get(accident).text("/status")).isEqualTo("CLOSED");
        Suite.as("bureau-b").get(inquiry).expectProblem(404, "not-found");
        Suite.as("grid-a").get(inquiry + "/files").expectProblem(403, "forbidden");
    }

    private String reported() {
        String accident = bureau.post("/api/v1/accidents", FLASH).expect(201).location();
        JsonNode duties = bureau.get(accident + "/duties").expect(200).json().at("/duties");
        assertThat(duties.get(0).at("/state").asText()).isEqualTo("DONE_LATE");
        assertThat(duties.get(0).at("/lateBySeconds").asInt()).isEqualTo(20 * 60);
        bureau.step(accident, "verifications", "{\"reason\": \"现场核实\"}").expect(200);
        return accident;
    }

    private String approved(String accident) {
        String id = accident.substring(accident.lastIndexOf('/') + 1);
        String inquiry =
                bureau.post("/api/v1/investigations", "{\"accidentId\": \"%s\"}".formatted(id))
                        .expect(201)
                        .location();
        bureau.step(
                        inquiry,
                        "members",
                        """
                        {"name": "吴明", "organisation": "东岭区应急管理局", "role": "LEADER", "declaresNoInterest": true}""")
                .expect(200);
        bureau.step(inquiry, "procuratorate-invitations", "{\"invitedOn\": \"2021-05-03\"}")
                .expect(200);
        bureau.step(inquiry, "reports", report(document(inquiry))).expect(200);
        leader.step(inquiry, "approvals", "{\"decisionNo\": \"东政复〔2021〕3号\"}").expect(200);
        return inquiry;
    }

    private String report(String document) {
        return """
               {"report": {"unitOverview": "从业人员186人", "courseAndRescue": "当日完成救援", "casualtiesAndLoss": "死亡1人",
                  "causeAndNature": "未设置防护栏杆，属责任事故", "responsibility": "建议给予行政处罚", "prevention": "排查临边防护"},
                "measures": [{"text": "%s", "responsibleUnitId": "%s", "grade": "GENERAL", "deadline": "2099-03-31"}],
                "responsibleParties": [{"unitId": "%2$s", "post": "安全科科长", "responsibility": "MANAGEMENT", "proposal": "给予处分"}],
                "documentIds": ["%s"], "signedByMembers": true}"""
                .formatted(measure, City.ENTERPRISE_A, document);
    }

    private String document(String inquiry) {
        return bureau.upload(
                        inquiry + "/files",
                        "report.pdf",
                        PDF.getBytes(java.nio.charset.StandardCharsets.US_ASCII))
                .expect(201)
                .text("/id");
    }

    private Answer ticked(String inquiry, String check, String document) {
        return bureau.step(
                inquiry,
                "closing-checks",
                "{\"check\": \"%s\", \"note\": \"已落实\", \"documentIds\": [\"%s\"]}"
                        .formatted(check, document));
    }

    private String hazard() {
        AtomicReference<String> found = new AtomicReference<>();
        await().atMost(Duration.ofMinutes(3))
                .until(
                        () -> {
                            JsonNode items =
                                    bureau.get(
                                                    "/api/v1/hazards?limit=50&sort=-reportedAt&unitId="
                                                            + City.ENTERPRISE_A)
                                            .expect(200)
                                            .json()
                                            .at("/items");
                            items.forEach(
                                    item -> {
                                        if (item.at("/description").asText().equals(measure)) {
                                            found.set(item.at("/id").asText());
                                        }
                                    });
                            return found.get() != null;
                        });
        return "/api/v1/hazards/" + found.get();
    }

    private void close(String hazard) {
        bureau.step(hazard, "verifications", "{}").expect(200);
        bureau.step(
                        hazard,
                        "rectification-orders",
                        "{\"measure\": \"加装栏杆\", \"responsiblePerson\": \"王建国\", \"deadline\": \"2099-03-31\"}")
                .expect(200);
        enterprise.step(hazard, "evidence", "{\"note\": \"已加装\"}").expect(200);
        Suite.as("department-a")
                .step(hazard, "reviews", "{\"result\": \"PASSED\", \"note\": \"合格\"}")
                .expect(200);
        bureau.step(hazard, "closures", "{}").expect(200);
    }
}
