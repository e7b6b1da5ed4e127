package org.tocsin.hazard.standard;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/** What a hazard is judged by is what was in force for its industry when it was found. */
@QuarkusTest
@WithTestResource(RealServers.class)
class StandardTest {

    private static final String STANDARDS = Api.HAZARDS + "/judgement-standards";

    private final Units units;
    private UUID unit;

    StandardTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterpriseOfMachineBuilding() {
        unit = units.inTownA();
    }

    @Test
    void onTheDayOfChangeTheNewEditionIsInForceAndTheOldIsNot() {
        Api.as(People.townA())
                .get(STANDARDS + "?industry=C3411&on=2023-05-14")
                .then()
                .statusCode(200)
                .body("items.code", contains("AJ-129-2017"));
        Api.as(People.townA())
                .get(STANDARDS + "?industry=C3411&on=2023-05-15")
                .then()
                .body("items.code", contains("MEM-10-2023"))
                .body("items[0].validTo", nullValue());
        Api.as(People.townA())
                .get(STANDARDS)
                .then()
                .body("items.code", hasItem("MEM-4-2020"))
                .body("items.code", not(hasItem("AJ-129-2017")));
    }

    @Test
    void aMajorHazardNamesWhatItWasJudgedBy() {
        verify("{\"grade\": \"MAJOR\", \"standardCode\": \"MEM-10-2023\"}", 200)
                .body("grade", equalTo("MAJOR"))
                .body("judgementStandard", equalTo("MEM-10-2023"));
    }

    @Test
    void whatWasNotInForceOrIsForAnotherIndustryIsNoStandard() {
        verify("{\"grade\": \"MAJOR\", \"standardCode\": \"AJ-129-2017\"}", 422)
                .body("errors.code", contains("standard-unknown"));
        verify("{\"grade\": \"MAJOR\", \"standardCode\": \"MEM-4-2020\"}", 422)
                .body("errors.pointer", contains("/standardCode"));
        verify("{\"grade\": \"MAJOR\", \"standardCode\": \"标准\"}", 400);
    }

    @Test
    void aGeneralHazardIsJudgedByNoSuchStandard() {
        verify("{\"standardCode\": \"MEM-10-2023\"}", 422)
                .body("errors.code", contains("standard-not-applicable"));
    }

    private io.restassured.response.ValidatableResponse verify(String body, int status) {
        return Api.step(People.bureauA(), Api.reported(unit), "verifications", body)
                .then()
                .statusCode(status);
    }
}
