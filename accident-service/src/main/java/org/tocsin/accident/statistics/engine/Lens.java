package org.tocsin.accident.statistics.engine;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.tocsin.accident.statistics.domain.Dimension;

/**
 * A question as arrays: what every code adds to the index of the sum that a fact belongs to, or
 * that it is left out.
 */
final class Lens {

    private final Vocabulary vocabulary;
    private final Span span;
    private final Axes axes = new Axes();
    private final int[][] attributes = new int[Vocabulary.ATTRIBUTES][];
    private final int[] industries;
    private final int[] statuses;
    private final int[] parts;
    private final int[] months;
    private final Days days;
    private int statusStride;

    /** One bit for each attribute that the question tells apart or narrows. */
    private int involved;

    private Lens(Span span, Vocabulary vocabulary, int parts) {
        this.vocabulary = vocabulary;
        this.span = span;
        this.days = new Days(span);
        this.parts = new int[parts];
        this.months = new int[span.months()];
        this.statuses = new int[vocabulary.statuses.size()];
        this.industries = new int[vocabulary.industries.size()];
        for (int i = 0; i < attributes.length; i++) {
            attributes[i] = new int[vocabulary.of(i).size()];
        }
    }

    /** Of what counts, by the question's dimensions. */
    static Lens of(Question question, List<Part> parts, Span span, Vocabulary vocabulary) {
        Lens lens = new Lens(span, vocabulary, parts.size());
        List<String> names = parts.stream().map(Part::name).toList();
        question.by().forEach(dimension -> lens.axis(dimension, names));
        Arrays.fill(lens.statuses, 1, lens.statuses.length, Scan.OUT);
        lens.narrow(question.kinds());
        return lens;
    }

    /** Of what does not count, by status. */
    static Lens ofUncounted(Question question, Span span, Vocabulary vocabulary) {
        Lens lens = new Lens(span, vocabulary, 1);
        lens.statusStride = lens.axes.stride(lens.statuses.length);
        fill(lens.statuses, lens.statusStride, i -> i);
        lens.statuses[0] = Scan.OUT;
        lens.narrow(question.kinds());
        return lens;
    }

    private void narrow(Kinds kinds) {
        narrow(Vocabulary.CATEGORY, kinds.categories());
        narrow(Vocabulary.SEVERITY, kinds.severities());
        narrow(Vocabulary.TYPE, kinds.types());
        narrowIndustries(kinds);
    }

    private void axis(Dimension dimension, List<String> names) {
        switch (dimension) {
            case CATEGORY -> attribute(dimension, Vocabulary.CATEGORY);
            case SEVERITY -> attribute(dimension, Vocabulary.SEVERITY);
            case TYPE -> attribute(dimension, Vocabulary.TYPE);
            case INDUSTRY -> attribute(dimension, Vocabulary.SECTION);
            case DIVISION -> fill(parts, axes.add(dimension, parts.length, names::get), i -> i);
            case YEAR -> time(dimension, Months.IN_YEAR);
            case QUARTER -> time(dimension, 3);
            case MONTH -> time(dimension, 1);
            case DAY -> days.tellApart(axes.add(dimension, span.days(), days::name));
            case WEEK -> throw new IllegalArgumentException("Weeks are put together from days");
        }
    }

    private void attribute(Dimension dimension, int attribute) {
        Codes codes = vocabulary.of(attribute);
        fill(attributes[attribute], axes.add(dimension, codes.size(), codes::code), i -> i);
        involved |= 1 << attribute;
    }

    private void time(Dimension dimension, int unit) {
        int first = span.firstMonth() / unit;
        int units = span.lastMonth() / unit - first + 1;
        int stride =
                axes.add(dimension, units, i -> dimension.keyOf(Months.first((first + i) * unit)));
        fill(months, stride, i -> (span.firstMonth() + i) / unit - first);
    }

    private static void fill(int[] amounts, int stride, IntUnaryOperator place) {
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] += stride * place.applyAsInt(i);
        }
    }

    private void narrow(int attribute, Set<String> wanted) {
        if (!wanted.isEmpty()) {
            Codes codes = vocabulary.of(attribute);
            leaveOut(attributes[attribute], i -> !wanted.contains(codes.code(i)));
            involved |= 1 << attribute;
        }
    }

    private void narrowIndustries(Kinds kinds) {
        Codes codes = vocabulary.industries;
        int[] sections = attributes[Vocabulary.SECTION];
        fill(industries, 1, i -> sections[vocabulary.section(i)]);
        if (kinds.narrowsIndustry()) {
            leaveOut(industries, i -> !kinds.holdsIndustry(codes.code(i)));
            leaveOut(sections, i -> !kinds.holdsIndustry(prefix(i)));
            involved |= 1 << Vocabulary.SECTION;
        }
    }

    private String prefix(int section) {
        String code = vocabulary.sections.code(section);
        return code.equals(Vocabulary.UNKNOWN) ? "" : code;
    }

    private static void leaveOut(int[] amounts, IntPredicate without) {
        for (int i = 0; i < amounts.length; i++) {
            if (without.test(i)) {
                amounts[i] = Scan.OUT;
            }
        }
    }

    int size() {
        return axes.size();
    }

    int involved() {
        return involved;
    }

    boolean isByDay() {
        return days.areToldApart();
    }

    int[] attribute(int attribute) {
        return attributes[attribute];
    }

    int[] industries() {
        return industries;
    }

    int[] statuses() {
        return statuses;
    }

    String status(int index) {
        return vocabulary.statuses.code(index / statusStride % statuses.length);
    }

    int part(int number) {
        return parts[number];
    }

    int month(int month) {
        return months[month - span.firstMonth()];
    }

    /** By day of the month, what it adds. */
    int[] days(int month) {
        return days.of(month);
    }

    Map<Dimension, String> keys(int index) {
        return axes.keys(index);
    }
}
