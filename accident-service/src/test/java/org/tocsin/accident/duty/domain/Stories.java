package org.tocsin.accident.duty.domain;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.annotation.Nullable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.tocsin.accident.report.domain.AccidentCategory;
import org.tocsin.accident.report.domain.AccidentState;
import org.tocsin.accident.report.domain.AccidentStatus;
import org.tocsin.accident.report.domain.Facts;
import org.tocsin.accident.report.domain.Locus;
import org.tocsin.accident.report.domain.Origin;
import org.tocsin.accident.report.domain.ReportContent;
import org.tocsin.accident.report.domain.ReportingRules;
import org.tocsin.accident.report.domain.RevisionKind;
import org.tocsin.accident.report.domain.Timing;
import org.tocsin.accident.report.domain.Toll;
import org.tocsin.accident.report.domain.TypeCode;

/** What became known of an accident, told step by step, for the clock to judge. */
final class Stories {

    /** 2026-03-01 08:00 in China. */
    static final Instant OCCURRED = Instant.parse("2026-03-01T00:00:00Z");

    static final Instant INFORMED = OCCURRED.plus(Duration.ofMinutes(10));
    static final Instant RECEIVED = OCCURRED.plus(Duration.ofMinutes(40));
    static final UUID ID = new UUID(1, 1);
    static final StatutoryClock CLOCK = new StatutoryClock(builtIn(), Duration.ofDays(7));

    private final List<Chapter> chapters = new ArrayList<>();
    private final List<Forward> forwards = new ArrayList<>();
    private AccidentCategory category = AccidentCategory.CONSTRUCTION;
    private String division = "990101001";
    private Instant occurred = OCCURRED;
    private @Nullable Instant informed = INFORMED;
    private @Nullable Instant received = RECEIVED;
    private @Nullable String source;
    private @Nullable InvestigationDates dates;

    static DutyRules builtIn() {
        try {
            return new DutyRules(
                    new ObjectMapper()
                            .registerModule(new JavaTimeModule())
                            .readValue(
                                    Stories.class.getResourceAsStream("/accident-duty-rules.json"),
                                    new TypeReference<List<DutyRule>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stories of(AccidentCategory other) {
        category = other;
        return this;
    }

    Stories in(String otherDivision) {
        division = otherDivision;
        return this;
    }

    Stories occurredAt(Instant other) {
        occurred = other;
        return this;
    }

    Stories informedAt(@Nullable Instant other) {
        informed = other;
        return this;
    }

    Stories receivedAt(@Nullable Instant other) {
        received = other;
        return this;
    }

    Stories from(String system) {
        source = system;
        return this;
    }

    /** A report with so many deaths. */
    Stories known(Instant at, RevisionKind kind, int deaths) {
        AccidentStatus status =
                chapters.isEmpty()
                        ? AccidentStatus.FLASH
                        : kind.from(chapters.getLast().state().status()).orElseThrow();
        Facts facts =
                Facts.of(
                        new Locus(division, "C3411", null, null),
                        new Timing(occurred, informed, received),
                        category,
                        new TypeCode(TypeCode.GB_6441_1986, "09"),
                        Toll.of(deaths, 0, "0"),
                        "collapse",
                        ReportContent.NONE,
                        ReportingRules.DECREE_493);
        Instant first = chapters.isEmpty() ? at : chapters.getFirst().state().knownAt();
        chapters.add(
                new Chapter(
                        new AccidentState(
                                ID,
                                "SG-990101-2026-000001",
                                chapters.size() + 1,
                                status,
                                null,
                                new Origin(first, source, source == null ? null : "1"),
                                at,
                                facts),
                        kind));
        return this;
    }

    Stories flash(int deaths) {
        return known(received == null ? RECEIVED : received, RevisionKind.FLASH, deaths);
    }

    Stories forwarded(Level level, @Nullable Instant receivedAt, Instant at) {
        forwards.add(new Forward(level, receivedAt, at));
        return this;
    }

    Stories investigation(
            int extensionDays,
            List<Suspension> suspensions,
            @Nullable Instant submitted,
            int approvalExtensionDays,
            @Nullable Instant approved,
            @Nullable Instant evaluated) {
        dates =
                new InvestigationDates(
                        ID,
                        new UUID(2, 2),
                        OCCURRED,
                        extensionDays,
                        suspensions,
                        submitted,
                        approvalExtensionDays,
                        approved,
                        evaluated);
        return this;
    }

    Stories submitted(@Nullable Instant at) {
        return investigation(0, List.of(), at, 0, null, null);
    }

    DutyCase end() {
        return DutyCase.of(new History(chapters), forwards, dates);
    }

    List<Duty> at(Instant moment, DutyKind kind) {
        return CLOCK.duties(end(), moment).stream()
                .filter(duty -> duty.rule().duty() == kind)
                .toList();
    }

    Duty single(Instant moment, DutyKind kind) {
        List<Duty> found = at(moment, kind);
        if (found.size() != 1) {
            throw new AssertionError("Not one " + kind + " but " + found);
        }
        return found.getFirst();
    }

    Duty forward(Instant moment, Level level) {
        return at(moment, DutyKind.FORWARD).stream()
                .filter(duty -> duty.occurrence().equals(level.name()))
                .findFirst()
                .orElseThrow();
    }
}
