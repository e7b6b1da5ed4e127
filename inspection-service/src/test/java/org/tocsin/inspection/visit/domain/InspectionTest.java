package org.tocsin.inspection.visit.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tocsin.inspection.visit.domain.VisitSamples.BY_OFFICER;
import static org.tocsin.inspection.visit.domain.VisitSamples.NOW;
import static org.tocsin.inspection.visit.domain.VisitSamples.adding;
import static org.tocsin.inspection.visit.domain.VisitSamples.finding;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.time.Ids;

class InspectionTest {

    @Test
    void tellsOfItselfFirstAndThenOfEachFinding() {
        Inspection visit = VisitSamples.visit(2);

        List<InspectionEvent> events = visit.opening();

        assertThat(events)
                .extracting(InspectionEvent::type)
                .containsExactly(
                        "inspection.recorded.v1",
                        "inspection.finding-recorded.v1",
                        "inspection.finding-recorded.v1");
        assertThat(events.getFirst()).isEqualTo(new InspectionEvent.Recorded(2));
    }

    @Test
    void numbersItsEventsWithoutGaps() {
        Inspection visit = VisitSamples.visit(0);

        assertThat(List.of(visit.nextEventSequence(), visit.nextEventSequence()))
                .containsExactly(1L, 2L);
    }

    @Test
    void isRecordedAtTheVeryMomentButNotBefore() {
        assertThat(VisitSamples.visitAt(NOW, 0).status()).isEqualTo(InspectionStatus.RECORDED);
        assertThatThrownBy(() -> VisitSamples.visitAt(NOW.plusNanos(1000), 0))
                .isInstanceOf(Refusal.RuleBroken.class);
    }

    @Test
    void countsWhoeverRecordsItAsAnInspector() {
        assertThat(VisitSamples.visit(0, "周敏").inspectors())
                .extracting(Inspector::name)
                .containsExactly("李卫东", "周敏");
    }

    @Test
    void isHeldAtTheUnitUnlessAPlaceIsNamed() {
        assertThat(VisitSamples.visit(0).visit().place()).isEqualTo("东岭精工");
    }

    @Test
    void isNotSignedByOneInspectorAlone() {
        Inspection visit = VisitSamples.visit(0);

        assertThatThrownBy(() -> visit.handle(VisitSamples.sign(), BY_OFFICER))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("too-few-inspectors"));
        assertThat(visit.signature()).isNull();
    }

    @Test
    void mayBeSignedByOneWhereThePlaceSaysSo() {
        Inspection visit = VisitSamples.visit(0);

        visit.handle(VisitSamples.sign(), new Circumstances(VisitSamples.OFFICER, NOW, 1, null));

        assertThat(visit.status()).isEqualTo(InspectionStatus.SIGNED);
        assertThat(visit.signature().signatory()).isEqualTo("王建国");
    }

    @Test
    void keepsTheReasonOfARefusedSignature() {
        Inspection visit = VisitSamples.visit(0, "周敏");

        List<InspectionEvent> events = visit.handle(VisitSamples.refuse(), BY_OFFICER);

        assertThat(events).containsExactly(new InspectionEvent.SignatureRefused(NOW, "对结论有异议"));
        assertThat(visit.signature().refusalReason()).isEqualTo("对结论有异议");
    }

    @Test
    void isNotClosedWhileAFindingIsOpen() {
        Inspection visit = VisitSamples.visit(1, "周敏");
        visit.handle(VisitSamples.sign(), BY_OFFICER);

        assertThatThrownBy(() -> visit.handle(new InspectionCommand.Close(null), BY_OFFICER))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations())
                                        .extracting(Violation::code)
                                        .containsExactly("findings-open"));
        assertThat(visit.status()).isEqualTo(InspectionStatus.SIGNED);
        assertThat(visit.allowed(BY_OFFICER).getFirst().unmet()).hasSize(1);
    }

    @Test
    void takesARepeatedUploadOfAFindingOnce() {
        Inspection visit = VisitSamples.visit(1, "周敏");
        NewFinding late = finding(Ids.next(), "通道堵塞");
        visit.handle(adding(late), BY_OFFICER);

        assertThat(visit.handle(adding(late), BY_OFFICER)).isEmpty();
        assertThat(visit.findings()).extracting(Finding::ordinal).containsExactly(1, 2);
        assertThat(visit.progress().findings()).isEqualTo(2);
    }

    @Test
    void refusesAnotherFindingUnderAKnownId() {
        UUID id = Ids.next();
        Inspection visit = VisitSamples.visit(0, "周敏");
        visit.handle(adding(finding(id, "通道堵塞")), BY_OFFICER);

        assertThatThrownBy(() -> visit.handle(adding(finding(id, "灭火器过期")), BY_OFFICER))
                .isInstanceOfSatisfying(
                        Refusal.RuleBroken.class,
                        refusal ->
                                assertThat(refusal.violations().getFirst().pointer())
                                        .isEqualTo("/findings/0/id"));
        assertThat(visit.findings()).hasSize(1);
    }

    @Test
    void refusesTheSameIdTwiceInOneUpload() {
        UUID id = Ids.next();
        Inspection visit = VisitSamples.visit(0, "周敏");

        assertThatThrownBy(
                        () -> visit.handle(adding(finding(id, "一"), finding(id, "一")), BY_OFFICER))
                .isInstanceOf(Refusal.RuleBroken.class);
        assertThat(visit.findings()).isEmpty();
    }
}
