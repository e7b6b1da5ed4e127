package org.tocsin.accident.casualty.rest;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.casualty.app.CasualtyReading;
import org.tocsin.accident.casualty.domain.CasualtyFacts;
import org.tocsin.accident.casualty.domain.CasualtyOutcome;
import org.tocsin.accident.casualty.domain.CasualtyState;
import org.tocsin.accident.casualty.domain.Sex;

/** A casualty in a list. */
@Schema(description = "A casualty on record 伤亡人员")
record CasualtySummary(
        UUID id,
        UUID accidentId,
        @Schema(description = "Number of the statement shown 修订号", examples = "1") int revision,
        @Schema(description = "Taken back: recorded in error, or twice 是否已撤回") boolean retracted,
        @Schema(description = "What happened to the person 伤亡情况") CasualtyOutcome outcome,
        @Nullable @Schema(description = "Day of death 死亡日期", nullable = true) LocalDate diedOn,
        @Nullable @Schema(description = "Sex 性别", nullable = true) Sex sex,
        @Nullable @Schema(description = "Age in years 年龄", examples = "43", nullable = true)
                Integer age,
        @Nullable @Schema(description = "Job 工种", examples = "架子工", nullable = true) String job,
        PersonalView personal,
        @Schema(description = "When this became known 知悉时间") Instant knownAt) {

    static CasualtySummary of(CasualtyReading reading) {
        CasualtyState casualty = reading.casualty();
        CasualtyFacts facts = casualty.facts();
        return new CasualtySummary(
                casualty.id(),
                casualty.accidentId(),
                casualty.revision(),
                casualty.retracted(),
                facts.outcome(),
                facts.diedOn(),
                facts.sex(),
                facts.age(),
                facts.job(),
                PersonalView.of(reading),
                casualty.knownAt());
    }
}
