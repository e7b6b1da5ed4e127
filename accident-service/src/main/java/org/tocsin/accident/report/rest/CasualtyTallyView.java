package org.tocsin.accident.report.rest;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.report.app.CasualtyRecords.Recorded;
import org.tocsin.accident.report.domain.Toll;

/** Casualties on record beside the numbers that the newest report states, which are what counts. */
@Schema(
        name = "CasualtyTally",
        description = "Casualties on record beside the numbers of the newest report 伤亡人员登记与报告人数对照")
public record CasualtyTallyView(
        @Schema(description = "On record, retracted records left out 已登记") Persons recorded,
        @Schema(description = "As the newest report states it; this counts 报告数") Persons stated,
        @Schema(description = "Recorded − stated 差额") Persons difference,
        @Schema(
                        description = "Slightly injured on record; reports do not state them 轻伤已登记",
                        examples = "0")
                int slightlyInjured,
        @Schema(description = "Whether nothing differs 是否一致") boolean agrees) {

    /** Numbers of persons. */
    @Schema(name = "CasualtyNumbers", description = "Numbers of persons 人数")
    public record Persons(
            @Schema(examples = "1") int deaths,
            @Schema(examples = "2") int seriousInjuries,
            @Schema(examples = "0") int missing) {

        private Persons minus(Persons other) {
            return new Persons(
                    deaths - other.deaths,
                    seriousInjuries - other.seriousInjuries,
                    missing - other.missing);
        }
    }

    static CasualtyTallyView of(Recorded recorded, Toll toll) {
        var counted = new Persons(recorded.dead(), recorded.seriouslyInjured(), recorded.missing());
        var stated = new Persons(toll.deaths(), toll.seriousInjuries(), toll.missing());
        return new CasualtyTallyView(
                counted,
                stated,
                counted.minus(stated),
                recorded.slightlyInjured(),
                counted.equals(stated));
    }
}
