package org.tocsin.inspection.campaign.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.tocsin.inspection.visit.domain.Actor;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.time.Ids;

class CampaignMachineTest {

    private static final CampaignCommand START = new CampaignCommand.Start();
    private static final CampaignCommand END = new CampaignCommand.End("已完成");

    /** Written down a second time on purpose. */
    private static final Map<CampaignStatus, Map<CampaignCommand, CampaignStatus>> LAWFUL =
            Map.of(
                    CampaignStatus.PLANNED,
                    Map.of(START, CampaignStatus.RUNNING),
                    CampaignStatus.RUNNING,
                    Map.of(END, CampaignStatus.ENDED));

    private static CampaignOccasion by(String... roles) {
        return new CampaignOccasion(
                new Actor("s-1", "李卫东", Set.of(roles)), Instant.parse("2026-11-01T00:00:00Z"));
    }

    private static Campaign campaign(LocalDate from, LocalDate to) {
        return new Campaign(
                Ids.next(),
                "ZX-990101-2026-000001",
                new PlanCampaign(CampaignKind.CRACKDOWN, "打非治违", null, "990101", null, from, to),
                by());
    }

    private static Campaign in(CampaignStatus status) {
        Campaign campaign = campaign(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
        switch (status) {
            case PLANNED -> {}
            case RUNNING -> campaign.handle(START, by());
            case ENDED -> {
                campaign.handle(START, by());
                campaign.handle(END, by());
            }
        }
        return campaign;
    }

    static Stream<Arguments> matrix() {
        return Arrays.stream(CampaignStatus.values())
                .flatMap(s -> Stream.of(START, END).map(command -> Arguments.of(s, command)));
    }

    @ParameterizedTest
    @MethodSource("matrix")
    void takesLawfulStepsAndRefusesAllOthers(CampaignStatus status, CampaignCommand command) {
        Campaign campaign = in(status);
        CampaignSnapshot before = campaign.snapshot();
        CampaignStatus target = LAWFUL.getOrDefault(status, Map.of()).get(command);

        if (target == null) {
            assertThatThrownBy(() -> campaign.handle(command, by()))
                    .isInstanceOf(Refusal.WrongState.class);
            assertThat(campaign.snapshot()).isEqualTo(before);
        } else {
            CampaignEvent event = campaign.handle(command, by());
            assertThat(campaign.snapshot().status()).isEqualTo(target);
            assertThat(event.previousStatus()).isEqualTo(status);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bureau-officer, 1",
        "department-officer, 1",
        "committee-office, 1",
        "town-officer, 0",
        "enterprise-officer, 0",
        "leader, 0",
        "auditor, 0"
    })
    void offersItsStepsToWhoeverMayTakeThem(String role, int steps) {
        assertThat(in(CampaignStatus.PLANNED).allowedFor(by(role))).hasSize(steps);
        assertThat(in(CampaignStatus.RUNNING).allowedFor(by(role))).hasSize(steps);
        assertThat(in(CampaignStatus.ENDED).allowedFor(by(role))).isEmpty();
    }

    @Test
    void doesNotEndBeforeItBegins() {
        LocalDate day = LocalDate.of(2026, 11, 1);

        assertThat(List.of(campaign(day, day))).hasSize(1);
        assertThatThrownBy(() -> campaign(day, day.minusDays(1)))
                .isInstanceOf(Refusal.RuleBroken.class);
    }
}
