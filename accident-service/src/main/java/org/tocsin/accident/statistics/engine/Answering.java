package org.tocsin.accident.statistics.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tocsin.accident.statistics.domain.Dimension;

/** One question, answered under the engine's lock. */
final class Answering {

    private final Matter matter;
    private final Log log;
    private final Cubes cubes;
    private final Question question;

    Answering(Matter matter, Log log, Cubes cubes, Question question) {
        this.matter = matter;
        this.log = log;
        this.cubes = cubes;
        this.question = question;
    }

    List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        List<Part> parts = Part.of(question, question.has(Dimension.DIVISION), matter);
        Span span = log.span(question);
        if (!parts.isEmpty() && !span.isEmpty()) {
            Lens lens = Lens.of(question, parts, span, matter.vocabulary());
            int pair = matter.shape().pairFor(lens.involved());
            boolean bySums = pair >= 0 && !lens.isByDay() && question.kinds().isBySection();
            sink(lens, parts, span, new Reading.Mode(known(), bySums, pair, isByYear(), true))
                    .forEach((index, sums, at) -> lines.add(line(lens, index, sums, at)));
        }
        return lines;
    }

    Map<String, Long> uncounted() {
        Map<String, Long> found = new TreeMap<>();
        List<Part> parts = Part.of(question, false, matter);
        Span span = log.span(question);
        if (!parts.isEmpty() && !span.isEmpty()) {
            Lens lens = Lens.ofUncounted(question, span, matter.vocabulary());
            sink(
                            lens,
                            parts,
                            span,
                            new Reading.Mode(known(), lens.involved() == 0, -1, true, false))
                    .forEach((index, sums, at) -> found.put(lens.status(index), sums[at]));
        }
        return found;
    }

    private int known() {
        return log.ticks().until(question.asOf());
    }

    private boolean isByYear() {
        return !question.has(Dimension.MONTH) && !question.has(Dimension.QUARTER);
    }

    private Sink sink(Lens lens, List<Part> parts, Span span, Reading.Mode mode) {
        return Reading.of(log, cubes, lens, span, parts, mode);
    }

    private static Line line(Lens lens, int index, long[] sums, int at) {
        return new Line(
                lens.keys(index), sums[at], sums[at + 1], sums[at + 2], sums[at + 3], sums[at + 4]);
    }
}
