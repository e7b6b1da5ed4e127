package org.tocsin.hazard.listing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.platform.problem.Refusal;

/** Every status × every command × every role, as domain.md §2 has them. */
class ListingMachineTest {

    /** Written down a second time on purpose. */
    private static final Map<ListingStatus, Map<ListingCommand, ListingStatus>> LAWFUL =
            Map.of(
                    ListingStatus.PROPOSED,
                    Map.of(
                            Listings.APPROVE,
                            ListingStatus.APPROVED,
                            Listings.REFUSE,
                            ListingStatus.REFUSED),
                    ListingStatus.APPROVED,
                    Map.of(
                            Listings.PUBLISH,
                            ListingStatus.LISTED,
                            Listings.REFUSE,
                            ListingStatus.REFUSED),
                    ListingStatus.LISTED,
                    Map.of(Listings.REQUEST, ListingStatus.ACCEPTANCE_REQUESTED),
                    ListingStatus.ACCEPTANCE_REQUESTED,
                    Map.of(
                            Listings.PASS,
                            ListingStatus.ACCEPTED,
                            Listings.FAIL,
                            ListingStatus.LISTED),
                    ListingStatus.ACCEPTED,
                    Map.of(Listings.DELIST, ListingStatus.DELISTED));

    private static final Map<String, Set<ListingTransition>> DUTIES =
            Map.of(
                    Roles.LEADER,
                    Set.of(ListingTransition.APPROVE, ListingTransition.REFUSE),
                    Roles.BUREAU_OFFICER,
                    Set.of(
                            ListingTransition.PUBLISH,
                            ListingTransition.REQUEST_ACCEPTANCE,
                            ListingTransition.DECIDE_ACCEPTANCE,
                            ListingTransition.DELIST),
                    Roles.DEPARTMENT_OFFICER,
                    Set.of(
                            ListingTransition.PUBLISH,
                            ListingTransition.REQUEST_ACCEPTANCE,
                            ListingTransition.DECIDE_ACCEPTANCE,
                            ListingTransition.DELIST),
                    Roles.COMMITTEE_OFFICE,
                    Set.of(
                            ListingTransition.PUBLISH,
                            ListingTransition.DECIDE_ACCEPTANCE,
                            ListingTransition.DELIST),
                    Roles.TOWN_OFFICER,
                    Set.of(ListingTransition.REQUEST_ACCEPTANCE),
                    Roles.ENTERPRISE_OFFICER,
                    Set.of(ListingTransition.REQUEST_ACCEPTANCE),
                    Roles.GRID_INSPECTOR,
                    Set.of(),
                    Roles.AUDITOR,
                    Set.of());

    private static final List<ListingCommand> COMMANDS =
            List.of(
                    Listings.APPROVE,
                    Listings.REFUSE,
                    Listings.PUBLISH,
                    Listings.REQUEST,
                    Listings.PASS,
                    Listings.FAIL,
                    Listings.DELIST);

    static Stream<Arguments> matrix() {
        return Arrays.stream(ListingStatus.values())
                .flatMap(status -> COMMANDS.stream().map(command -> Arguments.of(status, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(ListingStatus status, ListingCommand command) {
        Listing listing = Listings.in(status);
        ListingSnapshot before = listing.snapshot();
        ListingStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);
        ListingOccasion now = Listings.by(Listings.actorFor(command));

        if (target == null) {
            assertThatThrownBy(() -> listing.handle(command, now))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(listing.snapshot()).isEqualTo(before);
        } else {
            ListingEvent event = listing.handle(command, now);

            assertThat(listing.snapshot().status()).isEqualTo(target);
            assertThat(event.fact().previousStatus()).isEqualTo(status);
            assertThat(event.fact().listing()).isEqualTo(listing.snapshot());
        }
    }

    static Stream<Arguments> duties() {
        return Arrays.stream(ListingStatus.values())
                .flatMap(
                        status -> DUTIES.keySet().stream().map(role -> Arguments.of(status, role)));
    }

    @ParameterizedTest
    @MethodSource("duties")
    void offersExactlyTheLawfulStepsOfSomebodysDuties(ListingStatus status, String role) {
        Listing listing = Listings.in(status);
        Actor somebody = Listings.actor("somebody", role);

        assertThat(listing.allowedFor(Listings.by(somebody)))
                .allSatisfy(step -> assertThat(step.unmet()).isEmpty())
                .extracting(AllowedListingStep::transition)
                .containsExactlyInAnyOrderElementsOf(
                        LAWFUL.getOrDefault(status, Map.of()).keySet().stream()
                                .map(ListingCommand::transition)
                                .distinct()
                                .filter(DUTIES.get(role)::contains)
                                .toList());
    }

    @Test
    void theMatrixHoldsEveryTransition() {
        assertThat(COMMANDS.stream().map(ListingCommand::transition))
                .containsAll(Arrays.asList(ListingTransition.values()));
    }

    @Test
    void countsItsEventsWithoutGaps() {
        Listing listing = Listings.in(ListingStatus.ACCEPTANCE_REQUESTED);

        ListingEvent event = listing.handle(Listings.FAIL, Listings.by(Listings.OFFICER));

        assertThat(event.fact().sequence()).isEqualTo(5);
    }
}
