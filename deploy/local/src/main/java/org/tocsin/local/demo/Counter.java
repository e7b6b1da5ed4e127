package org.tocsin.local.demo;

import java.util.function.Consumer;
import org.tocsin.local.servers.Sentence;

/** Tells how far a step has come, a line for each quarter. */
final class Counter {

    private final Sentence what;
    private final Consumer<Sentence> progress;
    private int expected = 1;
    private int done;

    Counter(Sentence what, Consumer<Sentence> progress) {
        this.what = what;
        this.progress = progress;
    }

    void expect(int count) {
        expected = Math.max(1, count);
        done = 0;
    }

    void one() {
        done++;
        if (done == expected || done * 4 / expected != (done - 1) * 4 / expected) {
            progress.accept(
                    new Sentence(
                            "%s %d/%d".formatted(what.zh(), done, expected),
                            "%s %d/%d".formatted(what.en(), done, expected)));
        }
    }
}
