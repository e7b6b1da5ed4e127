package org.tocsin.accident.release.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.tocsin.accident.statistics.app.StatisticsQueries;
import org.tocsin.platform.security.Scope;

/** Answers the questions of a release; whoever asks, the answer is the one of its division. */
@ApplicationScoped
class ReleaseFigures {

    private final StatisticsQueries statistics;

    ReleaseFigures(StatisticsQueries statistics) {
        this.statistics = statistics;
    }

    List<PublishedFigure> answered(List<FigureQuestion> questions, String division, Instant asOf) {
        Scope scope = Scope.ofDivision(division);
        return questions.stream()
                .map(q -> new PublishedFigure(q, statistics.answer(q.as(division, asOf), scope)))
                .toList();
    }
}
