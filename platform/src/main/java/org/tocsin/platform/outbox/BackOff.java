package org.tocsin.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Topics that could not be reached and are left alone for a while, each for itself. */
final class BackOff {

    private static final Duration FIRST = Duration.ofMillis(250);

    private record Pause(long untilNanos, Duration length) {}

    private final Duration longest;
    private final Map<String, Pause> pauses = new HashMap<>();

    BackOff(Duration longest) {
        this.longest = longest;
    }

    /**
     * Begins a pause, longer than the one before; failures within a pause belong together. Returns
     * {@code true} at the first one.
     */
    boolean failed(String topic) {
        if (paused(topic)) {
            return false;
        }
        Pause before = pauses.get(topic);
        Duration wanted = before == null ? FIRST : before.length().multipliedBy(2);
        Duration length = wanted.compareTo(longest) > 0 ? longest : wanted;
        pauses.put(topic, new Pause(System.nanoTime() + length.toNanos(), length));
        return before == null;
    }

    /** Returns {@code true} if the topic had been out of reach. */
    boolean succeeded(String topic) {
        return pauses.remove(topic) != null;
    }

    Set<String> paused() {
        long now = System.nanoTime();
        return pauses.entrySet().stream()
                .filter(pause -> now - pause.getValue().untilNanos() < 0)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean paused(String topic) {
        Pause pause = pauses.get(topic);
        return pause != null && System.nanoTime() - pause.untilNanos() < 0;
    }
}
