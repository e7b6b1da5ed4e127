package org.tocsin.inspection.visit.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.tocsin.inspection.testing.Visits.PATH;
import static org.tocsin.inspection.testing.Visits.as;
import static org.tocsin.inspection.testing.Visits.change;
import static org.tocsin.inspection.testing.Visits.recordedAtA;
import static org.tocsin.inspection.testing.Visits.sending;
import static org.tocsin.inspection.testing.Visits.visit;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.testing.DemoDirectory;
import org.tocsin.inspection.testing.People;
import org.tocsin.inspection.visit.domain.InspectionTransition;
import org.tocsin.platform.testing.RealServers;

/** Who may do what, and who sees what: roles, divisions, industries, units. */
@QuarkusTest
@WithTestResource(RealServers.class)
class InspectionScopeTest {

    @Inject DemoDirectory directory;

    @BeforeEach
    void enterprisesAreKnown() {
        directory.load();
    }

    static Stream<String> readers() {
        return Stream.of(
                People.bureauA(),
                People.departmentA(),
                People.townA(),
                People.enterpriseA(),
                People.leaderA(),
                People.officeA(),
                People.auditor());
    }

    static Stream<String> recorders() {
        return Stream.of(People.bureauA(), People.departmentA(), People.townA());
    }

    static Stream<String> strangersInScope() {
        return Stream.of(People.gridA(), People.dashboard());
    }

    static Stream<String> outOfScope() {
        return Stream.of(
                People.bureauB(), People.enterpriseB(), People.departmentOfConstructionA());
    }

    static Stream<String> whoMayNotRecord() {
        return Stream.of(
                People.gridA(),
                People.enterpriseA(),
                People.leaderA(),
                People.officeA(),
                People.auditor(),
                People.dashboard());
    }

    @ParameterizedTest
    @MethodSource("readers")
    void whoeverSupervisesTheUnitReadsTheVisit(String reader) {
        String id = recordedAtA(1);

        as(reader).get(PATH + "/" + id).then().statusCode(200).body("id", equalTo(id));
        as(reader).get(PATH).then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("recorders")
    void officersRecordVisitsInTheirArea(String recorder) {
        sending(recorder, visit(People.ENTERPRISE_A, 1)).post(PATH).then().statusCode(201);
    }

    @ParameterizedTest
    @MethodSource("whoMayNotRecord")
    void othersDoNotRecordVisits(String caller) {
        sending(caller, visit(People.ENTERPRISE_A, 1))
                .post(PATH)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/forbidden"));
    }

    @ParameterizedTest
    @MethodSource("strangersInScope")
    void rolesWithoutADutyHereReadNothing(String caller) {
        as(caller).get(PATH + "/" + recordedAtA(0)).then().statusCode(403);
        as(caller).get(PATH).then().statusCode(403);
    }

    @ParameterizedTest
    @MethodSource("outOfScope")
    void outOfScopeAVisitDoesNotExist(String stranger) {
        String id = recordedAtA(1);

        as(stranger)
                .get(PATH + "/" + id)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        as(stranger)
                .get(PATH + "?count=true&unitId=" + People.ENTERPRISE_A)
                .then()
                .statusCode(200)
                .body("items", empty())
                .body("count", equalTo(0));
        String export =
                as(stranger)
                        .header("Accept", "application/x-ndjson")
                        .get(PATH + "?unitId=" + People.ENTERPRISE_A)
                        .asString();
        assertThat(export).isBlank();
    }

    @Test
    void aForeignOfficerChangesNothing() {
        String id = recordedAtA(0);

        sending(People.bureauB(), Map.of("signatory", "王建国"))
                .header("If-Match", "\"0\"")
                .post(PATH + "/" + id + "/signatures")
                .then()
                .statusCode(404);
        as(People.bureauA()).get(PATH + "/" + id).then().body("status", equalTo("RECORDED"));
    }

    @Test
    void aUnitOfAnotherDivisionCannotBeVisited() {
        sending(People.bureauA(), visit(People.ENTERPRISE_B, 1))
                .post(PATH)
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-unit"))
                .body("errors[0].pointer", equalTo("/unitId"));
        as(People.bureauB())
                .get(PATH + "?inspector=bureau-a&unitId=" + People.ENTERPRISE_B)
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    @Test
    void theEnterpriseSignsItsOwnVisitAndDoesNothingElse() {
        String id = recordedAtA(0);

        as(People.enterpriseA())
                .get(PATH + "/" + id)
                .then()
                .body("allowedTransitions.name", contains("sign"));
        change(People.enterpriseA(), id, "signatures", Map.of("signatory", "王建国"))
                .then()
                .statusCode(200)
                .body("signature.recordedBy", equalTo("enterprise-a"));
        change(People.enterpriseA(), id, "closures", Map.of()).then().statusCode(403);
    }

    @Test
    void readersAreOfferedNoSteps() {
        String id = recordedAtA(0);

        for (String reader : List.of(People.leaderA(), People.officeA(), People.auditor())) {
            as(reader)
                    .get(PATH + "/" + id)
                    .then()
                    .statusCode(200)
                    .body("allowedTransitions", hasSize(0));
        }
    }

    @ParameterizedTest
    @EnumSource(InspectionTransition.class)
    void aStepIsOfferedToExactlyThoseWhoMayTakeIt(InspectionTransition step) {
        Set<String> allowed =
                Arrays.stream(InspectionStepResource.class.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .filter(
                                method ->
                                        method.getAnnotation(Path.class)
                                                .value()
                                                .equals("/" + step.path()))
                        .flatMap(
                                method ->
                                        Arrays.stream(
                                                method.getAnnotation(RolesAllowed.class).value()))
                        .collect(java.util.stream.Collectors.toSet());

        assertThat(allowed).isEqualTo(step.roles());
    }
}
