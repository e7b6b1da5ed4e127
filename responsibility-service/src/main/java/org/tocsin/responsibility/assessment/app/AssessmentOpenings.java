package org.tocsin.responsibility.assessment.app;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.platform.problem.Refusal;
import org.tocsin.platform.problem.Text;
import org.tocsin.platform.problem.Violation;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.sql.StatementBatches;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;
import org.tocsin.responsibility.assessment.domain.Assessment;
import org.tocsin.responsibility.assessment.domain.AssessmentPeriod;
import org.tocsin.responsibility.assessment.persistence.AssessmentRepository;
import org.tocsin.responsibility.unit.app.KnownUnit;
import org.tocsin.responsibility.unit.app.UnitDirectory;
import org.tocsin.responsibility.unit.app.UnitSearch;
import org.tocsin.responsibility.veto.domain.JudgedUnit;

/** Opens assessments: of one unit, or of all units of some kinds in a division. */
@ApplicationScoped
public class AssessmentOpenings {

    static final String SERIES = "KH";
    static final int COUNTY_CODE = 6;

    private static final Text NOT_ABOVE =
            Text.of(
                    "只能考核本区划所辖的下级单位",
                    "Only units below the own division are assessed by its committee office");

    private final AssessmentRepository assessments;
    private final AssessmentBook book;
    private final AssessmentDuties duties;
    private final TemplateShelf shelf;
    private final Directory directory;
    private final Serials serials;

    AssessmentOpenings(
            AssessmentRepository assessments,
            AssessmentBook book,
            AssessmentDuties duties,
            TemplateShelf shelf,
            Directory directory,
            Serials serials) {
        this.assessments = assessments;
        this.book = book;
        this.duties = duties;
        this.shelf = shelf;
        this.directory = directory;
        this.serials = serials;
    }

    /** Units to be judged, as the directory knows them now. */
    @ApplicationScoped
    static class Directory {

        private final UnitDirectory units;
        private final UnitSearch search;
        private final StatementBatches batches;

        Directory(UnitDirectory units, UnitSearch search, StatementBatches batches) {
            this.units = units;
            this.search = search;
            this.batches = batches;
        }

        JudgedUnit require(UUID id) {
            KnownUnit unit =
                    units.seen(id)
                            .filter(KnownUnit::active)
                            .orElseThrow(AssessmentOpenings::unknownUnit);
            return judged(unit);
        }

        List<JudgedUnit> within(String division, Set<String> kinds) {
            return search.seenWithin(division, kinds).stream().map(Directory::judged).toList();
        }

        void together(Runnable work) {
            batches.together(work);
        }

        private static JudgedUnit judged(KnownUnit unit) {
            return new JudgedUnit(
                    unit.id(),
                    unit.anchorId(),
                    unit.kind(),
                    unit.name(),
                    unit.division(),
                    unit.industry(),
                    unit.grid());
        }
    }

    /**
     * What a batch came to.
     *
     * @param skipped units that had an assessment of the period already
     */
    public record Opened(int opened, int skipped) {}

    @Transactional
    public UUID open(OpenAssessment asked) {
        JudgedUnit unit = directory.require(asked.unitId());
        if (!duties.opens(unit)) {
            throw new Refusal.Forbidden(NOT_ABOVE);
        }
        shelf.requirePublished(asked.templateId(), Set.of(unit.kind()));
        Instant now = book.now();
        Assessment assessment =
                new Assessment(
                        Ids.next(),
                        number(unit, 1, now).getFirst(),
                        unit,
                        AssessmentPeriod.of(asked.period()),
                        asked.templateId(),
                        now);
        book.enter(assessment);
        return assessment.id();
    }

    /** Units that the caller does not judge, its own among them, are left out. */
    @Transactional
    public Opened openAll(OpenBatch asked) {
        shelf.requirePublished(asked.templateId(), asked.unitKinds());
        AssessmentPeriod period = AssessmentPeriod.of(asked.period());
        List<JudgedUnit> judged =
                directory.within(asked.division(), asked.unitKinds()).stream()
                        .filter(duties::opens)
                        .toList();
        Set<UUID> assessed =
                judged.isEmpty()
                        ? Set.of()
                        : assessments.assessed(
                                judged.stream().map(JudgedUnit::unitId).toList(), period);
        List<JudgedUnit> left =
                judged.stream().filter(unit -> !assessed.contains(unit.unitId())).toList();
        directory.together(() -> enter(left, asked.templateId(), period));
        return new Opened(left.size(), judged.size() - left.size());
    }

    private void enter(List<JudgedUnit> units, UUID templateId, AssessmentPeriod period) {
        Instant now = book.now();
        Map<String, List<JudgedUnit>> byCounty =
                units.stream()
                        .collect(
                                Collectors.groupingBy(
                                        unit -> unit.division().substring(0, COUNTY_CODE),
                                        TreeMap::new,
                                        Collectors.toList()));
        byCounty.values()
                .forEach(
                        county -> {
                            List<String> numbers = number(county.getFirst(), county.size(), now);
                            for (int i = 0; i < county.size(); i++) {
                                book.enter(
                                        new Assessment(
                                                Ids.next(),
                                                numbers.get(i),
                                                county.get(i),
                                                period,
                                                templateId,
                                                now));
                            }
                        });
    }

    private List<String> number(JudgedUnit unit, int count, Instant now) {
        String county = unit.division().substring(0, COUNTY_CODE);
        return serials.next(SERIES, county, Moments.dayOf(now).getYear(), count);
    }

    private static Refusal unknownUnit() {
        Violation violation =
                Violation.of("/unitId", "unit-unknown", "没有此单位或已停用", "No such active unit");
        return new Refusal.RuleBroken(violation.message(), List.of(violation));
    }
}
