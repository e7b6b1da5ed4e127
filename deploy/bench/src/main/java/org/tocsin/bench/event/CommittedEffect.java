package org.tocsin.bench.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.stack.ServiceStack;
import org.tocsin.local.stack.Part;

/**
 * Reports a hazard and waits for the fact that responsibility-service keeps of it. Timed from the
 * event's own time, which hazard-service takes before it commits: more than is asked for, never
 * less.
 */
final class CommittedEffect implements Contender, AutoCloseable {

    static final String NAME = "committed in responsibility-service";

    private static final String BODY =
            """
            {"unitId":"%s","part":"一号车间","item":"配电箱前操作空间","description":"配电箱前堆放纸箱，无法开启箱门",
             "grade":"GENERAL","source":"EXPERT"}"""
                    .formatted(ServiceStack.UNIT);
    private static final long HIGHEST_MICROS = TimeUnit.MINUTES.toMicros(2);

    private final ObjectMapper json = new ObjectMapper();
    private final ServiceStack stack;
    private final FactWatch watch;
    private final RelayTimes relay;
    private final Histogram untilAnswer = histogram();
    private final Histogram untilWritten = histogram();
    private final Histogram untilSeen = histogram();
    private final Histogram fromAnswer = histogram();

    CommittedEffect(ServiceStack stack) throws SQLException {
        this.stack = stack;
        this.watch = new FactWatch(stack.connect(Part.RESPONSIBILITY));
        this.relay = new RelayTimes(stack.kafka());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void once() throws Exception {
        timed(begin());
    }

    @Override
    public long timed(long begun) throws Exception {
        String answer = stack.create("/api/v1/hazards", BODY);
        Instant answered = Instant.now();
        UUID hazard = UUID.fromString(json.readTree(answer).path("id").asText());
        FactWatch.Sighting fact = watch.await(hazard);
        record(untilAnswer, fact.happened(), answered);
        record(untilWritten, fact.happened(), fact.written());
        record(untilSeen, fact.written(), fact.seen());
        record(fromAnswer, answered, fact.seen());
        return Duration.between(fact.happened(), fact.seen()).toNanos();
    }

    @Override
    public long cpuNanos() {
        return stack.cpu(Part.HAZARD, Part.RESPONSIBILITY, Part.MARIADB, Part.KAFKA);
    }

    /** Says where the time went. */
    @Override
    public void settle() {
        Histogram sent = relay.read();
        System.out.printf(
                "         from the event: sent by the relay p50 %d p99 %d ms, insert by the consumer %s, answer %s; insert to seen %s; answer to seen %s%n",
                sent.getValueAtPercentile(50),
                sent.getValueAtPercentile(99),
                told(untilWritten),
                told(untilAnswer),
                told(untilSeen),
                told(fromAnswer));
        List.of(untilAnswer, untilWritten, untilSeen, fromAnswer).forEach(Histogram::reset);
    }

    private static Histogram histogram() {
        return new ConcurrentHistogram(HIGHEST_MICROS, 3);
    }

    /** What was seen before the answer arrived counts as nothing. */
    private static void record(Histogram histogram, Instant from, Instant until) {
        long micros = TimeUnit.NANOSECONDS.toMicros(Duration.between(from, until).toNanos());
        histogram.recordValue(Math.clamp(micros, 0, HIGHEST_MICROS));
    }

    private static String told(Histogram histogram) {
        return "p50 %.1f p99 %.1f ms"
                .formatted(
                        histogram.getValueAtPercentile(50) / 1000.0,
                        histogram.getValueAtPercentile(99) / 1000.0);
    }

    @Override
    public void close() throws Exception {
        watch.close();
        relay.close();
    }
}
