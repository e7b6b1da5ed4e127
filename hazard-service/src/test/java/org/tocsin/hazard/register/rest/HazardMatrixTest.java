package org.tocsin.hazard.register.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.hazard.register.domain.HazardStatus;
import org.tocsin.hazard.register.domain.HazardTransition;
import org.tocsin.hazard.testing.Api;
import org.tocsin.hazard.testing.People;
import org.tocsin.hazard.testing.Road;
import org.tocsin.hazard.testing.Units;
import org.tocsin.platform.testing.RealServers;

/**
 * Every status × every command × every role, over HTTP: who may not is told 403 whatever the
 * status, who may is told 409 where the step is not lawful, and only the rest changes anything.
 */
@QuarkusTest
@WithTestResource(RealServers.class)
class HazardMatrixTest {

    private static final String BUREAU = "bureau-officer";
    private static final String DEPARTMENT = "department-officer";
    private static final String TOWN = "town-officer";
    private static final String ENTERPRISE = "enterprise-officer";
    private static final String LEADER = "leader";

    /**
     * Written down a second time on purpose, from domain.md §1 and §2.
     *
     * @param path the sub-resource it is posted to
     * @param lawfulIn status → the status that follows
     */
    private record Command(
            String path, String body, Set<String> roles, Map<String, String> lawfulIn) {}

    private static final List<Command> COMMANDS =
            List.of(
                    new Command(
                            "verifications",
                            "{}",
                            Set.of(BUREAU, DEPARTMENT, TOWN),
                            Map.of("REPORTED", "VERIFIED")),
                    new Command(
                            "rejections",
                            "{\"reason\": \"现场未见\"}",
                            Set.of(BUREAU, DEPARTMENT, TOWN),
                            Map.of("REPORTED", "REJECTED")),
                    new Command(
                            "merges",
                            "another hazard of the unit",
                            Set.of(BUREAU, DEPARTMENT, TOWN),
                            Map.of("REPORTED", "MERGED")),
                    new Command(
                            "downgrades",
                            "{\"reason\": \"危险部位已拆除\"}",
                            Set.of(LEADER),
                            Map.of("VERIFIED", "VERIFIED", "RECTIFYING", "RECTIFYING")),
                    new Command(
                            "rectification-orders",
                            Api.MAJOR_ORDER,
                            Set.of(BUREAU, DEPARTMENT),
                            Map.of("VERIFIED", "RECTIFYING")),
                    new Command(
                            "acknowledgements",
                            "{}",
                            Set.of(ENTERPRISE),
                            Map.of("RECTIFYING", "RECTIFYING")),
                    new Command(
                            "extension-requests",
                            Api.MORE_TIME,
                            Set.of(ENTERPRISE),
                            Map.of("RECTIFYING", "RECTIFYING")),
                    new Command(
                            "extension-decisions",
                            "{\"result\": \"GRANTED\"}",
                            Set.of(LEADER),
                            Map.of("RECTIFYING", "RECTIFYING")),
                    new Command(
                            "evidence",
                            Api.EVIDENCE,
                            Set.of(ENTERPRISE),
                            Map.of("RECTIFYING", "REVIEW_REQUESTED")),
                    new Command(
                            "reviews",
                            Api.PASSED,
                            Set.of(BUREAU, DEPARTMENT),
                            Map.of("REVIEW_REQUESTED", "PENDING_CLOSE")),
                    new Command(
                            "closures",
                            "{}",
                            Set.of(BUREAU, DEPARTMENT, LEADER),
                            Map.of("PENDING_CLOSE", "CLOSED")),
                    new Command(
                            "archivings",
                            "{}",
                            Set.of(BUREAU, DEPARTMENT),
                            Map.of("CLOSED", "ARCHIVED")),
                    new Command(
                            "reopenings",
                            "{\"reason\": \"再次发生\", \"description\": \"再次堵塞\", \"source\": \"EXPERT\"}",
                            Set.of(BUREAU, DEPARTMENT, TOWN),
                            Map.of("CLOSED", "CLOSED", "ARCHIVED", "ARCHIVED")));

    private final Units units;
    private UUID unit;
    private String merge;

    HazardMatrixTest(Units units) {
        this.units = units;
    }

    @BeforeEach
    void anEnterprise() {
        unit = units.inTownA();
    }

    @ParameterizedTest
    @EnumSource(HazardStatus.class)
    void whoMayNotOrWhatIsNotLawfulIsRefusedAndChangesNothing(HazardStatus status) {
        String hazard = Road.to(status.name(), "GENERAL", unit);
        Response before = Api.read(People.bureauA(), hazard);

        for (Command command : COMMANDS) {
            everybody()
                    .forEach(
                            (role, bearer) -> {
                                boolean dutiful = command.roles().contains(role);
                                boolean lawful = command.lawfulIn().containsKey(status.name());
                                if (!dutiful || !lawful) {
                                    assertThat(post(bearer, hazard, before, command))
                                            .as("%s by %s in %s", command.path(), role, status)
                                            .isEqualTo(dutiful ? 409 : 403);
                                }
                            });
        }

        assertThat(Api.read(People.bureauA(), hazard).asString()).isEqualTo(before.asString());
    }

    static Stream<Arguments> lawful() {
        return COMMANDS.stream()
                .flatMap(
                        command ->
                                command.lawfulIn().keySet().stream()
                                        .flatMap(
                                                status ->
                                                        command.roles().stream()
                                                                .map(
                                                                        role ->
                                                                                Arguments.of(
                                                                                        role,
                                                                                        status,
                                                                                        command))));
    }

    @ParameterizedTest
    @MethodSource("lawful")
    void whoMayTakesTheLawfulStep(String role, String status, Command command) {
        String hazard = hazardFor(command, status);
        Response before = Api.read(People.bureauA(), hazard);

        assertThat(post(everybody().get(role), hazard, before, command)).isBetween(200, 201);

        assertThat(Api.read(People.bureauA(), hazard).<String>path("status"))
                .isEqualTo(command.lawfulIn().get(status));
    }

    @Test
    void theMatrixHoldsEveryTransition() {
        assertThat(COMMANDS.stream().map(Command::path))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(HazardTransition.values())
                                .map(HazardTransition::path)
                                .toList());
    }

    /** In the status, and with nothing but status and role in the way of the command. */
    private String hazardFor(Command command, String status) {
        String grade = command.path().equals("downgrades") ? "MAJOR" : "GENERAL";
        String hazard = Road.to(status, grade, unit);
        if (command.path().equals("extension-decisions") && status.equals("RECTIFYING")) {
            Api.step(People.enterpriseOf(unit), hazard, "extension-requests", Api.MORE_TIME)
                    .then()
                    .statusCode(200);
        }
        return hazard;
    }

    private int post(String bearer, String hazard, Response seen, Command command) {
        String body = command.path().equals("merges") ? merge() : command.body();
        return Api.step(bearer, hazard, command.path(), seen.getHeader("ETag"), body).statusCode();
    }

    private String merge() {
        if (merge == null) {
            merge = Road.merge(unit).body();
        }
        return merge;
    }

    private Map<String, String> everybody() {
        Map<String, String> people = new LinkedHashMap<>();
        people.put(BUREAU, People.bureauA());
        people.put(DEPARTMENT, People.departmentA());
        people.put(TOWN, People.townA());
        people.put("grid-inspector", People.gridA());
        people.put(ENTERPRISE, People.enterpriseOf(unit));
        people.put(LEADER, People.leaderA());
        people.put("committee-office", People.officeA());
        people.put("auditor", People.auditor());
        people.put("dashboard", People.dashboard());
        return people;
    }
}
