package org.tocsin.accident.duty.app;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.util.Optional;
import org.tocsin.accident.duty.domain.ForwardStep;
import org.tocsin.accident.duty.domain.Level;
import org.tocsin.accident.duty.persistence.ForwardRepository;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;

/** What may be said about the forwarding of one accident, by whom. */
record ForwardTerms(AccidentState accident, ForwardRepository forwards) {

    void check(ForwardRequest request, @Nullable String officersDivision, Instant now) {
        Level level = request.fromLevel();
        if (officersDivision == null || !Level.of(officersDivision).speaksFor(level)) {
            throw new Refusal.Forbidden(
                    Text.of(
                            "只能登记本级及下级的上报，%s的上报须由其自行登记".formatted(level.zh()),
                            "Officers speak for their own level and those below: what the %s did is for it to say"
                                    .formatted(level.en())));
        }
        Instant received = request.receivedAt();
        require(
                !request.forwardedAt().isAfter(now),
                "forwarded-in-future",
                "上报时间不能晚于现在",
                "forwardedAt must not lie in the future");
        require(
                !request.forwardedAt().isBefore(accident.facts().occurredAt()),
                "forwarded-before-accident",
                "上报时间不能早于事故发生时间",
                "forwardedAt must not be before the accident");
        require(
                received == null || !received.isAfter(request.forwardedAt()),
                "forwarded-before-received",
                "上报时间不能早于接报时间",
                "forwardedAt must not be before receivedAt");
        require(
                received == null || !received.isBefore(accident.facts().occurredAt()),
                "received-before-accident",
                "接报时间不能早于事故发生时间",
                "receivedAt must not be before the accident");
        checkReceipt(level, received);
    }

    /** Without a receipt there is no clock: it has to follow from somewhere. */
    private void checkReceipt(Level level, @Nullable Instant received) {
        Level first = Level.competentFor(accident.facts().locus().division());
        if (level == Level.TOWN || level.compareTo(first) < 0) {
            return;
        }
        if (level == first) {
            require(
                    received != null || accident.facts().receivedAt() != null,
                    "received-at-needed",
                    "事故登记中没有接报时间，须填写 receivedAt",
                    "The accident has no receivedAt on record: state when it was received");
            return;
        }
        Optional<ForwardStep> below =
                level.below().flatMap(under -> forwards.current(accident.accidentId(), under));
        require(
                received != null || below.isPresent(),
                "received-at-needed",
                "下一级没有上报记录，须填写 receivedAt",
                "There is no record that the level below passed it on: state when it was received");
        require(
                received == null
                        || below.isEmpty()
                        || !received.isBefore(below.get().forward().forwardedAt()),
                "received-before-forwarded",
                "接报时间不能早于下一级的上报时间",
                "receivedAt must not be before the level below passed it on");
    }

    private static void require(boolean kept, String rule, String zh, String en) {
        if (!kept) {
            throw new Refusal.RuleBroken(rule, Text.of(zh, en));
        }
    }
}
