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
        int[] edges = divisions(null);
        boolean current = bySums && known >= log.ticks().size();
        int[] wholes = edges;
        if (current) {
            boolean[] done = new boolean[parts.size()];
            for (int i = 0; i < done.length; i++) {
                Cube cube = parts.get(i).node() < 0 ? null : cubes.of(parts.get(i).node());
                if (cube != null) {
                    read(cube, lens.part(i));
                    done[i] = true;
                }
            }
            wholes = divisions(done);
        }
        boolean readWholes = Arrays.stream(wholes).anyMatch(amount -> amount >= 0);
        for (Epoch epoch : log.epochs()) {
            if (epoch.firstTick() < known) {
                read(epoch, edges, readWholes ? wholes : null);
            }
        }
        readTail(edges, wholes);
    }

    /** By division, what it adds: of all parts, or of those that are not done. */
    private int[] divisions(@Nullable boolean[] done) {
        int[] divisions = new int[log.divisions()];
        Arrays.fill(divisions, Scan.OUT);
        for (int i = 0; i < parts.size(); i++) {
            if (done == null || !done[i]) {
                for (int division : parts.get(i).divisions()) {
                    divisions[division] = lens.part(i);
                }
            }
        }
        return divisions;
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
     * @param wholes what divisions add in months that lie wholly in the period; {@code null} if
     *     those months are done
     */
    private void read(Epoch epoch, int[] edges, @Nullable int[] wholes) {
        boolean complete = bySums && epoch.lastTick() < known;
        int end = Bucket.first(span.lastMonth() + 1, counted);
        for (int number = epoch.bucketFrom(Bucket.first(span.firstMonth(), counted));
                number < epoch.bucketCount() && epoch.bucket(number) < end;
                number++) {
            int month = Bucket.month(epoch.bucket(number));
            int first = epoch.firstDay(number);
            int last = epoch.lastDay(number);
            int[] divisions = span.holdsWhole(month) ? wholes : edges;
            if (divisions == null || !span.touches(month, first, last)) {
                continue;
            }
            boolean done =
                    complete
                            && span.holds(month, first, last)
                            && readSums(epoch, number, month, divisions);
            if (!done) {
                rows(epoch, number, month, divisions);
            }
        }
    }

    /** Reads part by part if one of them has sums here. */
    private boolean readSums(Epoch epoch, int number, int month, int[] divisions) {
        boolean any = false;
        for (Part part : parts) {
            any |= part.node() >= 0 && epoch.sums(part.node(), number) != null;
        }
        for (int i = 0; any && i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean open = part.divisions().length > 0 && divisions[part.divisions()[0]] >= 0;
            Block sums = part.node() < 0 ? null : epoch.sums(part.node(), number);
            if (open && sums != null) {
                collect(sums, lens.part(i) + lens.month(month));
            } else if (open) {
                rows(epoch, number, month, part, divisions);
            }
        }
        return any;
    }

    private void rows(Epoch epoch, int number, int month, int[] divisions) {
        for (Part part : parts) {
            rows(epoch, number, month, part, divisions);
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
