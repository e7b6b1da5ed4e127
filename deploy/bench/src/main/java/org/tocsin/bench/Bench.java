package org.tocsin.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.tocsin.bench.accident.AccidentExport;
import org.tocsin.bench.accident.AccidentStatistics;
import org.tocsin.bench.event.EventEffect;
import org.tocsin.bench.gateway.FeedFanOut;
import org.tocsin.bench.gateway.GatewayLatency;
import org.tocsin.bench.gateway.GatewayOverload;
import org.tocsin.bench.gateway.GatewayProxy;
import org.tocsin.bench.harness.Benchmark;
import org.tocsin.bench.harness.Comparison;
import org.tocsin.bench.harness.Contender;
import org.tocsin.bench.harness.Plan;
import org.tocsin.bench.harness.Report;
import org.tocsin.bench.harness.Round;
import org.tocsin.bench.hazard.HazardBulkImport;
import org.tocsin.bench.hazard.HazardCreate;
import org.tocsin.bench.hazard.HazardExport;
import org.tocsin.bench.hazard.HazardSearch;
import org.tocsin.bench.inspection.InspectionCoverage;
import org.tocsin.bench.inspection.InspectionSubmit;
import org.tocsin.bench.responsibility.AgreementCoverage;
import org.tocsin.bench.responsibility.AgreementIssue;
import org.tocsin.bench.responsibility.Assessment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./tocsin bench}. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = {
            "Measures beside a baseline in the same run and keeps the raw rounds. 与同一次运行中的基线对照测量，保留原始数据。",
            "Names 名称: accident-export, accident-statistics, agreement-coverage, agreement-issue, assessment,"
                    + " event-effect, feed-fanout, gateway-latency, gateway-overload, gateway-proxy, hazard-create, hazard-export, hazard-import, hazard-search,"
                    + " inspection-coverage, inspection-submit (none: all 缺省为全部)"
        })
public final class Bench implements Callable<Integer> {

    private static final Map<String, Supplier<Benchmark>> ALL =
            new TreeMap<>(
                    Map.of(
                            "accident-export",
                            AccidentExport::new,
                            "accident-statistics",
                            AccidentStatistics::new,
                            "assessment",
                            Assessment::new,
                            "hazard-create",
                            HazardCreate::new,
                            "hazard-import",
                            HazardBulkImport::new,
                            "hazard-export",
                            HazardExport::new,
                            "hazard-search",
                            HazardSearch::new,
                            "inspection-coverage",
                            InspectionCoverage::new,
                            "inspection-submit",
                            InspectionSubmit::new));

    static {
        ALL.put("agreement-coverage", AgreementCoverage::new);
        ALL.put("agreement-issue", AgreementIssue::new);
        ALL.put("event-effect", EventEffect::new);
        ALL.put("feed-fanout", FeedFanOut::new);
        ALL.put("gateway-latency", GatewayLatency::new);
        ALL.put("gateway-overload", GatewayOverload::new);
        ALL.put("gateway-proxy", GatewayProxy::new);
    }

    @Parameters(arity = "0..*", paramLabel = "name", description = "which benchmarks 名称")
    private List<String> names = List.of();

    @Option(
            names = "--warm-up",
            defaultValue = "60",
            description = "seconds per contender 预热秒数 (${DEFAULT-VALUE})")
    private int warmUp;

    @Option(
            names = "--round",
            defaultValue = "10",
            description = "seconds per round 每轮秒数 (${DEFAULT-VALUE})")
    private int round;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "rounds per contender 轮数 (${DEFAULT-VALUE})")
    private int rounds;

    @Option(
            names = "--threads",
            defaultValue = "16",
            description = "concurrent callers 并发数 (${DEFAULT-VALUE})")
    private int threads;

    @Option(
            names = "--results",
            defaultValue = ".tocsin/bench",
            description = "where results are kept 结果目录 (${DEFAULT-VALUE})")
    private Path results;

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Bench()).execute(arguments));
    }

    @Override
    public Integer call() throws Exception {
        List<String> wanted = names.isEmpty() ? List.copyOf(ALL.keySet()) : names;
        for (String name : wanted) {
            if (!ALL.containsKey(name)) {
                System.err.printf(
                        "No benchmark %1$s; there are: %2$s. 没有名为 %1$s 的基准；可选：%2$s。%n",
                        name, String.join(", ", ALL.keySet()));
                return CommandLine.ExitCode.USAGE;
            }
        }
        Plan plan =
                new Plan(Duration.ofSeconds(warmUp), Duration.ofSeconds(round), rounds, threads);
        for (String name : wanted) {
            measure(ALL.get(name).get(), plan);
        }
        return CommandLine.ExitCode.OK;
    }

    private void measure(Benchmark benchmark, Plan asked) throws Exception {
        Plan plan = benchmark.plan(asked);
        System.out.printf("== %s: %s%n", benchmark.name(), benchmark.question());
        try (benchmark) {
            List<Contender> contenders = benchmark.prepare();
            List<Round> measured = new Comparison(plan, System.out::println).run(contenders);
            Path folder = new Report(results, Clock.systemUTC()).write(benchmark, plan, measured);
            System.out.printf("%n%s%nraw: %s%n", Report.table(benchmark, measured), folder);
        }
    }
}
