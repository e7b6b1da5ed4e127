package org.tocsin.bench.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** CPU time of other processes. */
public final class Processes {

    private static final Pattern TOTAL = Pattern.compile("Total\\s+\\d+\\s+(\\d+)");

    private Processes() {}

    /** Sum over the processes that are still alive, in nanoseconds. */
    public static long cpuNanos(long... pids) {
        long sum = 0;
        for (long pid : pids) {
            sum +=
                    ProcessHandle.of(pid)
                            .flatMap(p -> p.info().totalCpuDuration())
                            .map(Duration::toNanos)
                            .orElse(0L);
        }
        return sum;
    }

    /** The same of a process and all that it started. */
    public static long cpuNanosOfFamily(long pid) {
        return ProcessHandle.of(pid)
                .map(parent -> Stream.concat(Stream.of(parent), parent.descendants()))
                .orElseGet(Stream::empty)
                .mapToLong(one -> cpuNanos(one.pid()))
                .sum();
    }

    /**
     * Bytes of the live objects of another JVM: its {@code jcmd} collects fully and counts in one
     * step, so that what is allocated in between does not count.
     */
    public static long liveHeap(long pid) throws IOException, InterruptedException {
        Matcher total = TOTAL.matcher(jcmd(pid, "GC.class_histogram"));
        if (!total.find()) {
            throw new IOException("jcmd counted no objects of process " + pid);
        }
        return Long.parseLong(total.group(1));
    }

    /** Resident memory of another process, in bytes; Linux only. */
    public static long resident(long pid) throws IOException {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) << 10)
                    .sum();
        }
    }

    private static String jcmd(long pid, String command) throws IOException, InterruptedException {
        Path program = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Process process =
                new ProcessBuilder(program.toString(), Long.toString(pid), command)
                        .redirectErrorStream(true)
                        .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return told;
    }
}
