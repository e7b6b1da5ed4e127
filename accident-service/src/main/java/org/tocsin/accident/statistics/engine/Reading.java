package org.tocsin.accident.statistics.engine;

import jakarta.annotation.Nullable;
import java.util.Arrays;
import java.util.List;

/** Answers one question: from cubes and marginals as far as they go, and else from the rows. */
final class Reading {

    private final Log log;
    private final Cubes cubes;
    private final Lens lens;
    private final Span span;
    private final List<Part> parts;
    private final Sink sink;
    private final Scan scan;
    private final int known;

    /** By division, what its part adds. */
    private final int[] amounts;

    /** Whether sums have what is asked; else only the rows do. */
    private final boolean bySums;

    private final int pair;
    private final boolean wholeYears;
    private final boolean counted;

    private Reading(Log log, Cubes cubes, Lens lens, Span span, List<Part> parts, Mode mode) {
        this.log = log;
        this.cubes = cubes;
        this.lens = lens;
        this.span = span;
        this.parts = parts;
        this.known = mode.known();
        this.pair = mode.pair();
        this.wholeYears = mode.wholeYears();
        this.bySums = mode.bySums();
        this.counted = mode.counted();
        this.sink = new Sink(lens.size());
        this.scan = new Scan(lens, sink, known);
        this.amounts = new int[log.divisions()];
        for (int number = 0; number < parts.size(); number++) {
            for (int division : parts.get(number).divisions()) {
                amounts[division] = lens.part(number);
            }
        }
    }

    /**
     * How to read.
     *
     * @param known how many ticks are known at the instant asked for
     * @param pair of attributes that has what is asked
     */
    record Mode(int known, boolean bySums, int pair, boolean wholeYears, boolean counted) {}

    static Sink of(Log log, Cubes cubes, Lens lens, Span span, List<Part> parts, Mode mode) {
        Reading reading = new Reading(log, cubes, lens, span, parts, mode);
        reading.read();
        return reading.sink;
    }

    private void read() {
        Open edges = open(parts);
        Open wholes = edges;
        if (bySums && known >= log.ticks().size()) {
            wholes = open(parts.stream().filter(part -> !readCube(part)).toList());
        }
        for (Epoch epoch : log.epochs()) {
            if (epoch.firstTick() < known) {
                read(epoch, edges.in(epoch), wholes.in(epoch));
            }
        }
        readTail(edges.divisions(), wholes.divisions());
    }

    private Open open(List<Part> some) {
        int[] divisions = new int[log.divisions()];
        Arrays.fill(divisions, Scan.OUT);
        for (Part part : some) {
            for (int division : part.divisions()) {
                divisions[division] = amounts[division];
            }
        }
        return new Open(some, divisions);
    }

    private int amount(Part part) {
        return amounts[part.divisions()[0]];
    }

    /** Whether the part's whole months are done with that. */
    private boolean readCube(Part part) {
        Cube cube = part.node() < 0 ? null : cubes.of(part.node());
        if (cube == null) {
            return false;
        }
        read(cube, amount(part));
        return true;
    }

    private void read(Cube cube, int base) {
        for (int month = span.firstMonth(); month <= span.lastMonth(); month++) {
            boolean january = month % Months.IN_YEAR == 0;
            int december = month + Months.IN_YEAR - 1;
            if (wholeYears && january && span.holdsWhole(month) && span.holdsWhole(december)) {
                collect(cube.year(month / Months.IN_YEAR, counted), base + lens.month(month));
                month = december;
            } else if (span.holdsWhole(month)) {
                collect(cube.month(month, counted), base + lens.month(month));
            }
        }
    }

    private void collect(@Nullable Block sums, int base) {
        if (sums != null) {
            sums.collect(lens, pair, base, sink);
        }
    }

    /**
     * @param edges to be read in months that lie partly in the period
     * @param wholes to be read in those that lie in it wholly
     */
    private void read(Epoch epoch, Open edges, Open wholes) {
        boolean complete = bySums && epoch.lastTick() < known;
        int end = Bucket.first(span.lastMonth() + 1, counted);
        for (int number = epoch.bucketFrom(Bucket.first(span.firstMonth(), counted));
                number < epoch.bucketCount() && epoch.bucket(number) < end;
                number++) {
            int month = Bucket.month(epoch.bucket(number));
            int first = epoch.firstDay(number);
            int last = epoch.lastDay(number);
            Open open = span.holdsWhole(month) ? wholes : edges;
            if (open.isEmpty() || !span.touches(month, first, last)) {
                continue;
            }
            boolean sums = complete && span.holds(month, first, last);
            for (Part part : open.parts()) {
                Block sum = sums ? epoch.sums(part.node(), number) : null;
                if (sum == null) {
                    rows(epoch, number, month, part, open.divisions());
                } else {
                    collect(sum, amount(part) + lens.month(month));
                }
            }
        }
    }

    private void rows(Epoch epoch, int number, int month, Part part, int[] divisions) {
        int[] days = lens.days(month);
        Runs runs = part.runs();
        int end = epoch.end(number);
        int from = epoch.start(number);
        for (int run = 0; run < runs.count() && from < end; run++) {
            from = epoch.rowFrom(from, end, runs.first(run));
            int to = epoch.rowFrom(from, end, runs.last(run) + 1);
            scan.rows(epoch.rows(), from, to, lens.month(month), days, divisions);
            from = to;
        }
    }

    private void readTail(int[] edges, int[] wholes) {
        Tail tail = log.tail();
        for (int row = 0; row < tail.size(); row++) {
            int month = Bucket.month(tail.bucket(row));
            if (Bucket.isCounted(tail.bucket(row)) == counted
                    && month >= span.firstMonth()
                    && month <= span.lastMonth()) {
                scan.rows(
                        tail.rows(),
                        row,
                        row + 1,
                        lens.month(month),
                        lens.days(month),
                        span.holdsWhole(month) ? wholes : edges);
            }
        }
    }
}
