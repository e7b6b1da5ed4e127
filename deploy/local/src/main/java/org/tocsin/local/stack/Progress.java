package org.tocsin.local.stack;

import java.time.Duration;
import org.tocsin.local.servers.Sentence;

/** Hears what a start does. Called from several threads. */
public interface Progress {

    Progress SILENT =
            new Progress() {
                @Override
                public void say(Sentence sentence) {}

                @Override
                public void done(Part part, Outcome outcome, Duration took) {}
            };

    /** How a part came to be there, or not. */
    enum Outcome {
        STARTED,
        RESTARTED,
        RAN_ALREADY,
        OUTSIDE,
        NOT_BUILT_YET
    }

    void say(Sentence sentence);

    void done(Part part, Outcome outcome, Duration took);
}
