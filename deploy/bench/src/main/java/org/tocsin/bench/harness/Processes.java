package org.tocsin.bench.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CPU time of other processes. */
public final class Processes {

    private static final Pattern USED = Pattern.compile("used (\\d+)K");

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

    /**
     * Bytes in use on the heap of another JVM after a full collection, as its {@code jcmd} says.
     */
    public static long liveHeap(long pid) throws IOException, InterruptedException {
        jcmd(pid, "GC.run");
        Matcher used = USED.matcher(jcmd(pid, "GC.heap_info"));
        if (!used.find()) {
            throw new IOException("jcmd told no heap size of process " + pid);
        }
        return Long.parseLong(used.group(1)) << 10;
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
