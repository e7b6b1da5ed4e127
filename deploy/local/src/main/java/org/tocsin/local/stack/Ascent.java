package org.tocsin.local.stack;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tocsin.local.servers.Lifetime;
import org.tocsin.local.servers.Sentence;

/** One start of a suite: check, build, then the servers together, then the services together. */
final class Ascent {

    private final Settings settings;
    private final Stack stack;
    private final Progress progress;
    private final Modules modules;

    Ascent(Settings settings, Stack stack, Progress progress) {
        this.settings = settings;
        this.stack = stack;
        this.progress = progress;
        this.modules = new Modules(settings.repository());
    }

    void run() {
        List<Part> own = settings.own().stream().filter(stack::expected).toList();
        announceTheRest(own);
        new Preflight(settings).check(own.stream().filter(part -> !stack.running(part)).toList());
        List<Part> services = own.stream().filter(Part::ours).toList();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> first = new ArrayList<>();
            first.add(() -> build(services));
            own.stream().filter(part -> !part.ours()).forEach(part -> first.add(() -> bring(part)));
            all(threads, first);
            prepare(services);
            all(threads, services.stream().<Callable<Void>>map(part -> () -> bring(part)).toList());
        }
    }

    private void announceTheRest(List<Part> own) {
        for (Part part : Part.values()) {
            if (settings.outside().replaces(part)) {
                progress.done(part, Progress.Outcome.OUTSIDE, Duration.ZERO);
            } else if (settings.parts().contains(part) && !own.contains(part)) {
                progress.done(part, Progress.Outcome.NOT_BUILT_YET, Duration.ZERO);
            }
        }
    }

    /** Tests run what the build has made; only people's suites build by themselves. */
    private Void build(List<Part> services) {
        List<Part> stale =
                settings.lifetime() == Lifetime.DETACHED
                        ? services.stream().filter(modules::stale).toList()
                        : List.of();
        if (!stale.isEmpty()) {
            Instant start = Instant.now();
            progress.say(
                    Sentence.of(
                            "构建 %1$s ……",
                            "Building %1$s ...",
                            String.join(", ", stale.stream().map(Part::label).toList())));
            modules.build(stale, settings.home().logs());
            progress.say(
                    Sentence.of(
                            "构建完成，用时 %1$.1f 秒",
                            "Built in %1$.1f s",
                            Duration.between(start, Instant.now()).toMillis() / 1000.0));
        }
        return null;
    }

    private void prepare(List<Part> services) {
        if (settings.parts().contains(Part.KAFKA)) {
            stack.servers().createTopics();
        }
        if (settings.parts().contains(Part.MARIADB) && !services.isEmpty()) {
            stack.databases().create(services);
        }
    }

    private Void bring(Part part) {
        Instant start = Instant.now();
        Progress.Outcome outcome = Progress.Outcome.STARTED;
        if (stack.running(part)) {
            outcome = Progress.Outcome.RAN_ALREADY;
            if (outdated(part)) {
                stack.stop(part);
                outcome = Progress.Outcome.RESTARTED;
            }
        }
        stack.bring(part, Map.of());
        progress.done(part, outcome, Duration.between(start, Instant.now()));
        return null;
    }

    /** It runs a build that has been replaced since. */
    private boolean outdated(Part part) {
        return part.ours()
                && settings.lifetime() == Lifetime.DETACHED
                && Files.exists(new Service(part, settings).jar())
                && stack.runs()
                        .since(part)
                        .map(since -> modules.built(part).toInstant().isAfter(since))
                        .orElse(false);
    }

    /**
     * Waits for all, so that one failure does not hide how the others went; then reports the first.
     */
    private static void all(ExecutorService threads, List<Callable<Void>> tasks) {
        RuntimeException failure = null;
        try {
            for (Future<Void> result : threads.invokeAll(tasks)) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    failure = failure == null ? asRuntime(e.getCause()) : failure;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting", e);
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static RuntimeException asRuntime(Throwable cause) {
        return cause instanceof RuntimeException runtime
                ? runtime
                : new IllegalStateException(cause);
    }
}
