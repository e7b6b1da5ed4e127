package org.tocsin.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;

/**
 * One server as a child process: its log in a file, ready when it says so, stopped or killed on
 * request.
 */
public final class Child {

    private static final Duration POLL = Duration.ofMillis(400);
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    private final String name;
    private final ProcessHandle handle;
    private final Path log;

    private Child(String name, ProcessHandle handle, Path log) {
        this.name = name;
        this.handle = handle;
        this.log = log;
    }

    /** Starts the program; both of its output streams are appended to the log. */
    public static Child spawn(
            String name,
            List<String> command,
            Path directory,
            Path log,
            Map<String, String> env,
            Lifetime lifetime)
            throws IOException {
        Files.createDirectories(directory);
        Files.createDirectories(log.getParent());
        List<String> whole = new ArrayList<>();
        if (lifetime == Lifetime.DETACHED && Files.isExecutable(SETSID)) {
            whole.add(SETSID.toString());
        }
        whole.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(whole)
                        .directory(directory.toFile())
                        .redirectErrorStream(true)
                        .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().removeIf(Child::foreign);
        builder.environment().putAll(env);
        ProcessHandle handle = builder.start().toHandle();
        if (lifetime == Lifetime.WITH_JVM) {
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(handle::destroyForcibly, name + "-end"));
        }
        return new Child(name, handle, log);
    }

    /** A process that an earlier launcher started. */
    public static Child attached(String name, ProcessHandle handle, Path log) {
        return new Child(name, handle, log);
    }

    /** What this JVM was started with must not leak into the servers' own configuration. */
    private static boolean foreign(String variable) {
        return variable.startsWith("KC_")
                || variable.startsWith("QUARKUS_")
                || variable.startsWith("JAVA_TOOL_OPTIONS")
                || variable.startsWith("MYSQL_");
    }

    /** Polls until ready; fails at once when the process ends, with what it last said. */
    public void awaitReady(Duration limit, BooleanSupplier ready) {
        long end = System.nanoTime() + limit.toNanos();
        while (!ready.getAsBoolean()) {
            if (!handle.isAlive()) {
                throw new LaunchFailure(
                        Sentence.of(
                                "%1$s 启动时退出；日志 %2$s 的结尾：%n%3$s",
                                "%1$s ended while starting; the end of its log %2$s:%n%3$s",
                                name,
                                log,
                                Commands.tail(log, 15)));
            }
            if (System.nanoTime() > end) {
                throw new LaunchFailure(
                        Sentence.of(
                                "%1$s 在 %4$d 秒内未就绪；日志 %2$s 的结尾：%n%3$s",
                                "%1$s was not ready within %4$d s; the end of its log %2$s:%n%3$s",
                                name,
                                log,
                                Commands.tail(log, 15),
                                limit.toSeconds()));
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a server", e);
        }
    }

    /** Asks the process to end and waits; after the limit it is killed. */
    public void stop(Duration limit) {
        handle.destroy();
        if (!ended(limit)) {
            kill();
        }
    }

    /** As {@code kill -9}; returns when the process is gone. */
    public void kill() {
        handle.destroyForcibly();
        ended(Duration.ofSeconds(10));
    }

    private boolean ended(Duration limit) {
        try {
            handle.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            return !handle.isAlive();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return !handle.isAlive();
        }
    }

    public boolean alive() {
        return handle.isAlive();
    }

    public long pid() {
        return handle.pid();
    }

    public ProcessHandle handle() {
        return handle;
    }

    public Path log() {
        return log;
    }
}
