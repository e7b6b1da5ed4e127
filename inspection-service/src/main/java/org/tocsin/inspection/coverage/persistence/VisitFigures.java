package org.tocsin.inspection.coverage.persistence;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tocsin.inspection.coverage.domain.Dimension;
import org.tocsin.inspection.coverage.domain.Group;
import org.tocsin.inspection.coverage.domain.Period;
import org.tocsin.inspection.coverage.domain.Question;
import org.tocsin.platform.paging.Clause;
import org.tocsin.platform.security.Jurisdiction;
import org.tocsin.platform.security.ScopeColumns;

/** Counts visits within the present caller's scope; answered from an index alone. */
@ApplicationScoped
public class VisitFigures {

    private static final ScopeColumns COLUMNS =
            new ScopeColumns("i.unit.division", "i.unit.industry", "i.unit.id", "i.unit.grid");
    private static final String VISITS = "Inspection i";
    private static final String UNITS = "count(distinct i.unit.id)";
    private static final List<String> COUNTERS =
            List.of(
                    "count(*)",
                    UNITS,
                    "sum(i.findingCount)",
                    "sum(i.tally.hazards)",
                    "sum(i.tally.closed)",
                    "sum(i.tally.dismissed)");

    /** Days from which on reading a whole index in its order beats sorting. */
    private static final int LONG = 90;

    private static final String MONTH =
            "sql('extract(year_month from date_add(?, interval 8 hour))', i.visit.visitedAt)";
    private static final String WEEK =
            "sql('yearweek(date_add(?, interval 8 hour), 3)', i.visit.visitedAt)";

    private final Jurisdiction jurisdiction;
    private final Grouping grouping;

    VisitFigures(Jurisdiction jurisdiction, Grouping grouping) {
        this.jurisdiction = jurisdiction;
        this.grouping = grouping;
    }

    /** Visits, distinct units, findings, hazards that came of them, of these closed, dismissed. */
    public List<Group> counters(Question question) {
        return counted(question, COUNTERS);
    }

    /** How many different units were visited at all: not the sum of those of groups. */
    public long units(Question question) {
        return counted(question.by(List.of()), List.of(UNITS)).getFirst().figures().getFirst();
    }

    private List<Group> counted(Question question, List<String> figures) {
        return grouping.groups(
                new Grouping.Of(
                        VISITS,
                        asked(question),
                        paths(question.groupBy()),
                        List.of(),
                        figures,
                        index(question)));
    }

    /**
     * Units that come in the order of an index need not be sorted to be told apart; over a short
     * period the days are the quicker way in.
     */
    private static @Nullable String index(Question question) {
        Period period = question.period();
        if (ChronoUnit.DAYS.between(period.from(), period.to()) < LONG) {
            return null;
        }
        if (question.groupBy().isEmpty()) {
            return "inspection_figures_by_unit";
        }
        return question.groupBy().equals(List.of(Dimension.KIND))
                ? "inspection_figures_by_kind"
                : null;
    }

    /** The campaigns that the visits were made for. */
    public List<Group> campaigns(Question question) {
        return grouping.groups(
                new Grouping.Of(
                        "Inspection i join InspectionTask t on t.id = i.taskId",
                        asked(question).and(Clause.of("t.source.campaignId is not null")),
                        paths(question.groupBy()),
                        List.of("t.source.campaignId"),
                        List.of("count(*)")));
    }

    /** By division and ISO week ({@code 202609}): visits and their findings. */
    public List<Group> weeks(Question question) {
        return grouping.groups(
                new Grouping.Of(
                        VISITS,
                        asked(question),
                        paths(List.of(Dimension.DIVISION)),
                        List.of(WEEK),
                        List.of("count(*)", "sum(i.findingCount)")));
    }

    private static Map<Dimension, String> paths(List<Dimension> dimensions) {
        Map<Dimension, String> paths = new EnumMap<>(Dimension.class);
        dimensions.forEach(dimension -> paths.put(dimension, path(dimension)));
        return paths;
    }

    private static String path(Dimension dimension) {
        return switch (dimension) {
            case MONTH -> MONTH;
            case DIVISION -> "i.unit.division";
            case INDUSTRY -> "substring(i.unit.industry, 1, 1)";
            case KIND -> "i.visit.kind";
            case OFFICER -> throw new IllegalArgumentException("Visits have several officers");
        };
    }

    private Clause asked(Question question) {
        return jurisdiction
                .of(COLUMNS, question.division())
                .and(
                        question.industry() == null
                                ? Clause.ALL
                                : Clause.of(
                                        "i.unit.industry like :industry",
                                        "industry",
                                        question.industry() + "%"))
                .and(
                        Clause.ifPresent(
                                question.campaignId(),
                                "i.taskId in (select t.id from InspectionTask t where t.source.campaignId = :campaignId)",
                                "campaignId"))
                .and(Clause.of("i.visit.visitedAt >= :from", "from", question.period().start()))
                .and(Clause.of("i.visit.visitedAt < :end", "end", question.period().end()));
    }
}
