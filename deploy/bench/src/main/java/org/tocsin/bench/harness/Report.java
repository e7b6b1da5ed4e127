package org.tocsin.bench.harness;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.tocsin.bench.harness.Summary.Spread;

/** Keeps the raw rounds and writes the table for people. */
public final class Report {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path directory;
    private final Clock clock;

    public Report(Path directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * @return the folder with {@code raw.json} and {@code summary.md}
     */
    public Path write(Benchmark benchmark, Plan plan, List<Round> rounds) throws IOException {
        Path folder =
                Files.createDirectories(
                        directory.resolve(benchmark.name()).resolve(STAMP.format(clock.instant())));
        Map<String, Object> raw =
                Map.of(
                        "benchmark", benchmark.name(),
                        "question", benchmark.question(),
                        "warmUpSeconds", plan.warmUp().toSeconds(),
                        "roundSeconds", plan.round().toSeconds(),
                        "threads", plan.threads(),
                        "processors", Runtime.getRuntime().availableProcessors(),
                        "java", Runtime.version().toString(),
                        "rounds", rounds);
        JSON.writeValue(folder.resolve("raw.json").toFile(), raw);
        Files.writeString(folder.resolve("summary.md"), table(benchmark, rounds));
        return folder;
    }

    public static String table(Benchmark benchmark, List<Round> rounds) {
        List<Summary> summaries = Summary.of(rounds);
        StringBuilder text = new StringBuilder();
        text.append("### ").append(benchmark.name()).append("\n").append(benchmark.question());
        text.append("\n\n| | per second | p50 ms | p99 ms | CPU-s per 1000 | of baseline |\n");
        text.append("|---|---|---|---|---|---|\n");
        for (Summary summary : summaries) {
            double baseline = baseline(benchmark, summaries, summary).perSecond().median();
            text.append(
                    "| %s | %s | %s | %s | %s | %.0f %% |%n"
                            .formatted(
                                    summary.contender(),
                                    range(summary.perSecond(), 1, 0),
                                    range(summary.p50Micros(), 1000, 2),
                                    range(summary.p99Micros(), 1000, 2),
                                    range(summary.cpuSecondsPerThousand(), 1, 3),
                                    100 * summary.perSecond().median() / baseline));
        }
        return text.append(
                        "\nMedian (lowest–highest) of %d interleaved rounds; each baseline stands below what it is compared with.\n"
                                .formatted(summaries.getFirst().rounds()))
                .toString();
    }

    private static Summary baseline(Benchmark benchmark, List<Summary> summaries, Summary summary) {
        String name = benchmark.baselines().get(summary.contender());
        return summaries.stream()
                .filter(other -> other.contender().equals(name))
                .findFirst()
                .orElse(benchmark.baselines().isEmpty() ? summaries.getLast() : summary);
    }

    private static String range(Spread spread, double unit, int digits) {
        String format = "%." + digits + "f (%." + digits + "f–%." + digits + "f)";
        return String.format(
                Locale.ROOT,
                format,
                spread.median() / unit,
                spread.lowest() / unit,
                spread.highest() / unit);
    }
}
