package org.tocsin.accident.release.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.accident.release.app.LaterRevisions.Table;
import org.tocsin.accident.statistics.app.Contributions;
import org.tocsin.accident.statistics.app.StatisticsQuestion;
import org.tocsin.accident.statistics.domain.Period;
import org.tocsin.platform.security.DivisionTree;

/** Turns the tables of a release into rules by which single accidents are put into them. */
@ApplicationScoped
class TableRules {

    private static final String VALUE = "value";
    private static final String PREVIOUS = "previous";

    private final DivisionTree tree;

    TableRules(DivisionTree tree) {
        this.tree = tree;
    }

    List<Table> of(Bulletin bulletin) {
        List<Table> tables = new ArrayList<>();
        for (PublishedFigure figure : bulletin.figures()) {
            StatisticsQuestion question =
                    figure.question().as(bulletin.division(), bulletin.asOf());
            String title = figure.question().title();
            Period period = figure.answer().period();
            tables.add(new Table(title, VALUE, rule(question, period, 0)));
            if (figure.answer().previousPeriod() != null) {
                Period before = figure.answer().previousPeriod();
                tables.add(new Table(title, PREVIOUS, rule(question, before, 1)));
            }
        }
        return tables;
    }

    private Contributions rule(StatisticsQuestion question, Period period, int yearsLater) {
        Map<String, String> children = tree.childrenOf(question.division());
        Set<String> members = new HashSet<>(children.keySet());
        members.add(question.division());
        return new Contributions(
                question.groupBy(),
                question.measures(),
                question.kinds(),
                period,
                members,
                children,
                yearsLater);
    }
}
