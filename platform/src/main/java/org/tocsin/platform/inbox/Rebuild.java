package org.tocsin.platform.inbox;

import java.time.Duration;

/** Takes a listener's read model back to nothing, so that the topics build it anew. */
final class Rebuild {

    /** Forgetting a large read model may take its time. */
    private static final Duration LIMIT = Duration.ofMinutes(10);

    private Rebuild() {}

    static void begin(EventListener listener, Generations generations) {
        Transactions.within(
                LIMIT,
                () -> {
                    generations.present();
                    generations.lock();
                    listener.clear();
                    generations.next();
                    return null;
                });
    }
}
