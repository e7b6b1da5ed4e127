package org.tocsin.hazard.listing.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.hazard.register.domain.Actor;
import org.tocsin.hazard.register.domain.Roles;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;

class ListingTest {

    private static final LocalDate AFTERWARDS = Listings.DEADLINE.plusDays(1);

    static Stream<Arguments> authorities() {
        return Stream.of(
                Arguments.of(ListingLevel.PROVINCE, ListingLevel.PROVINCE, true),
                Arguments.of(ListingLevel.PROVINCE, ListingLevel.CITY, false),
                Arguments.of(ListingLevel.PROVINCE, ListingLevel.COUNTY, false),
                Arguments.of(ListingLevel.PROVINCE, null, false),
                Arguments.of(ListingLevel.CITY, ListingLevel.PROVINCE, true),
                Arguments.of(ListingLevel.CITY, ListingLevel.CITY, true),
                Arguments.of(ListingLevel.CITY, ListingLevel.COUNTY, false),
                Arguments.of(ListingLevel.CITY, null, false),
                Arguments.of(ListingLevel.COUNTY, ListingLevel.PROVINCE, true),
                Arguments.of(ListingLevel.COUNTY, ListingLevel.CITY, true),
                Arguments.of(ListingLevel.COUNTY, ListingLevel.COUNTY, true),
                Arguments.of(ListingLevel.COUNTY, null, false));
    }

    @ParameterizedTest
    @MethodSource("authorities")
    void isDecidedAtOrAboveItsLevelOnly(
            ListingLevel level, ListingLevel authority, boolean lawful) {
        Listing listing = Listings.proposed(level);
        ListingOccasion now = Listings.by(Listings.LEADER, authority, Listings.TODAY, Listings.FIT);

        assertThat(codes(listing, now))
                .isEqualTo(lawful ? List.of() : List.of("authority-too-low"));
        if (lawful) {
            assertThat(listing.handle(Listings.APPROVE, now))
                    .isInstanceOf(ListingEvent.Approved.class);
        } else {
            assertThatThrownBy(() -> listing.handle(Listings.APPROVE, now))
                    .isInstanceOf(Refusal.RuleBroken.class);
            assertThat(listing.snapshot().status()).isEqualTo(ListingStatus.PROPOSED);
        }
    }

    @Test
    void whoeverWorksBelowTheCountyMayAskForTheAcceptance() {
        Listing listing = Listings.in(ListingStatus.LISTED);
        Actor town = Listings.actor("town", Roles.TOWN_OFFICER);

        listing.handle(Listings.REQUEST, Listings.by(town, null, Listings.TODAY, Listings.FIT));

        assertThat(listing.snapshot().status()).isEqualTo(ListingStatus.ACCEPTANCE_REQUESTED);
    }

    @Test
    void theAuthorityHasTenDaysForTheAcceptance() {
        ListingSnapshot listing = Listings.in(ListingStatus.ACCEPTANCE_REQUESTED).snapshot();
        LocalDate due = LocalDate.of(2026, 12, 2);

        assertThat(listing.acceptance().dueOn()).isEqualTo(due);
        assertThat(listing.isAcceptanceOverdue(due)).isFalse();
        assertThat(listing.isAcceptanceOverdue(due.plusDays(1))).isTrue();
    }

    @Test
    void nobodyAcceptsWhatTheyAskedFor() {
        Listing listing = Listings.in(ListingStatus.LISTED);
        listing.handle(Listings.REQUEST, Listings.by(Listings.OFFICER));

        assertThat(codes(listing, Listings.by(Listings.OFFICER)))
                .containsExactly("another-officer-needed");
        assertThatThrownBy(() -> listing.handle(Listings.PASS, Listings.by(Listings.OFFICER)))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(codes(listing, Listings.by(Listings.OFFICE))).isEmpty();
    }

    static Stream<Arguments> unfit() {
        return Stream.of(
                Arguments.of(new HazardFitness(true, false, false, false), "hazard-not-verified"),
                Arguments.of(new HazardFitness(true, true, true, true), "hazard-ended"),
                Arguments.of(new HazardFitness(false, true, false, false), "grade-not-listable"));
    }

    @ParameterizedTest
    @MethodSource("unfit")
    void theHazardMustStillBeFitWhenTheProposalIsApproved(HazardFitness hazard, String code) {
        Listing listing = Listings.proposed(ListingLevel.COUNTY);
        ListingOccasion now =
                Listings.by(Listings.LEADER, ListingLevel.COUNTY, Listings.TODAY, hazard);

        assertThatThrownBy(() -> listing.handle(Listings.APPROVE, now))
                .asInstanceOf(type(Refusal.RuleBroken.class))
                .satisfies(
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .containsExactly(code));
        assertThat(listing.handle(Listings.REFUSE, now)).isInstanceOf(ListingEvent.Refused.class);
    }

    @Test
    void nothingPassesThatNoReviewHasSeen() {
        Listing listing = Listings.in(ListingStatus.ACCEPTANCE_REQUESTED);
        ListingOccasion now =
                Listings.by(
                        Listings.OFFICER,
                        ListingLevel.COUNTY,
                        Listings.TODAY,
                        new HazardFitness(true, true, false, false));

        assertThatThrownBy(() -> listing.handle(Listings.PASS, now))
                .asInstanceOf(type(Refusal.RuleBroken.class))
                .satisfies(
                        refused ->
                                assertThat(refused.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("hazard-not-rectified"));
        assertThat(listing.snapshot().status()).isEqualTo(ListingStatus.ACCEPTANCE_REQUESTED);
        assertThat(listing.handle(Listings.FAIL, now))
                .isInstanceOf(ListingEvent.AcceptanceRefused.class);
    }

    @Test
    void whatWasApprovedTooLongAgoIsNotPublished() {
        Listing listing = Listings.in(ListingStatus.APPROVED);
        ListingOccasion late =
                Listings.by(Listings.OFFICE, ListingLevel.COUNTY, AFTERWARDS, Listings.FIT);

        assertThat(codes(listing, late)).containsExactly("deadline-passed");
        assertThatThrownBy(() -> listing.handle(Listings.PUBLISH, late))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void aProposalWhoseDeadlineHasPassedCanOnlyBeRefused() {
        Listing listing = Listings.proposed(ListingLevel.COUNTY);
        ListingOccasion late =
                Listings.by(Listings.LEADER, ListingLevel.COUNTY, AFTERWARDS, Listings.FIT);

        assertThat(codes(listing, late)).containsExactly("deadline-passed");
        listing.handle(Listings.REFUSE, late);
        assertThat(listing.snapshot().status()).isEqualTo(ListingStatus.REFUSED);
    }

    @ParameterizedTest
    @MethodSource("overdueByStatus")
    void isOverdueFromTheDayAfterTheDeadlineUntilAcceptanceIsAskedFor(
            ListingStatus status, boolean overdueAfterwards) {
        ListingSnapshot listing = Listings.in(status).snapshot();

        assertThat(listing.isOverdue(Listings.DEADLINE)).isFalse();
        assertThat(listing.isOverdue(AFTERWARDS)).isEqualTo(overdueAfterwards);
    }

    static Stream<Arguments> overdueByStatus() {
        return Stream.of(ListingStatus.values())
                .map(status -> Arguments.of(status, status == ListingStatus.LISTED));
    }

    @Test
    void staysOverdueWhenAcceptanceIsAskedForTooLate() {
        Listing listing = Listings.in(ListingStatus.LISTED);
        listing.handle(
                Listings.REQUEST, Listings.by(Listings.ENTERPRISE, null, AFTERWARDS, Listings.FIT));

        assertThat(listing.snapshot().isOverdue(AFTERWARDS)).isTrue();
    }

    @Test
    void aRefusedAcceptanceLeavesItListedAndItsTraceOnFile() {
        Listing listing = Listings.in(ListingStatus.ACCEPTANCE_REQUESTED);

        listing.handle(Listings.FAIL, Listings.by(Listings.OFFICER));

        assertThat(listing.snapshot().acceptance()).isNull();
        assertThat(listing.snapshot().isOverdue(AFTERWARDS)).isTrue();
        assertThat(listing.decisions())
                .last()
                .satisfies(
                        decision -> {
                            assertThat(decision.result()).isEqualTo(AcceptanceResult.FAILED);
                            assertThat(decision.note()).isEqualTo("door locked");
                        });
    }

    @Test
    void tellsThatItIsOverdueExactlyOnce() {
        Listing listing = Listings.in(ListingStatus.LISTED);

        assertThat(listing.noticeOverdue(Listings.DEADLINE, Listings.NOW)).isEmpty();
        Optional<ListingEvent> told = listing.noticeOverdue(AFTERWARDS, Listings.NOW);
        assertThat(told).containsInstanceOf(ListingEvent.Overdue.class);
        assertThat(told.orElseThrow().fact().sequence()).isEqualTo(4);
        assertThat(listing.noticeOverdue(AFTERWARDS.plusDays(1), Listings.NOW)).isEmpty();
    }

    @Test
    void theNoticeKeepsTheNameThatTheUnitHadOnItsDay() {
        assertThat(Listings.in(ListingStatus.DELISTED).snapshot().notice().unitName())
                .isEqualTo("东岭精工机械有限公司");
    }

    private static List<String> codes(Listing listing, ListingOccasion now) {
        return listing.allowedFor(now).getFirst().unmet().stream().map(Violation::code).toList();
    }
}
