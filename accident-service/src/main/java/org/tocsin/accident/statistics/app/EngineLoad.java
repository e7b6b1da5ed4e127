package org.tocsin.accident.statistics.app;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.tocsin.accident.statistics.engine.Engine;
import org.tocsin.accident.statistics.engine.Fact;
import org.tocsin.accident.statistics.engine.Outgrown;
import org.tocsin.accident.statistics.persistence.RevisionLog;
import org.tocsin.accident.statistics.persistence.RevisionLog.Version;

/**
 * Fills an engine from the first revision on. A revision says itself when it was superseded, so
 * that its facts wait here to be taken away and no accident has to be looked up.
 */
final class EngineLoad {

    private static final Logger LOG = Logger.getLogger(EngineLoad.class);
    private static final int TELL_EVERY = 2_000_000;

    private final RevisionLog log;
    private final EngineSettings settings;
    private final BooleanSupplier stopped;
    private final PriorityQueue<Version> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Version::supersededAt));
    private Map<String, List<String>> divisions = Map.of();
    private long divisionsVersion;
    private long known = Long.MIN_VALUE;
    private long read;

    EngineLoad(RevisionLog log, EngineSettings settings, BooleanSupplier stopped) {
        this.log = log;
        this.settings = settings;
        this.stopped = stopped;
    }

    Engine run() throws SQLException {
        Engine engine = new Engine(settings.epochRows(), settings.cubeRows());
        try {
            divisionsVersion = log.divisionsVersion();
            divisions = log.divisions();
            engine.divisions(divisions);
            long head = log.head();
            long after = 0;
            List<Version> chunk;
            do {
                requireWanted(engine);
                chunk = log.versions(after, head);
                chunk.forEach(version -> take(engine, version));
                after = chunk.isEmpty() ? after : chunk.getLast().knownAt();
            } while (RevisionLog.isFull(chunk));
            known = head;
            engine.loaded();
            return engine;
        } catch (SQLException | RuntimeException failed) {
            engine.close();
            throw failed;
        }
    }

    private void take(Engine engine, Version version) {
        List<Fact> taken = new ArrayList<>(1);
        while (!waiting.isEmpty() && waiting.peek().supersededAt() <= version.knownAt()) {
            taken.add(waiting.remove().fact());
        }
        if (taken.size() != 1 || !taken.getFirst().equals(version.fact())) {
            engine.append(version.knownAt(), taken, List.of(version.fact()));
        }
        if (version.supersededAt() != null) {
            waiting.add(version);
        }
        if (++read % TELL_EVERY == 0) {
            LOG.infof("%,d accident revisions read into memory", read);
        }
    }

    private void requireWanted(Engine engine) {
        if (stopped.getAsBoolean()) {
            throw new IllegalStateException("The service stops");
        }
        if (engine.rows() > settings.mostRows()) {
            throw new Outgrown("More than %d facts".formatted(settings.mostRows()));
        }
    }

    /** As of when everything has been read, in microseconds since 1970. */
    long known() {
        return known;
    }

    /** Not newer than {@link #divisions}. */
    long divisionsVersion() {
        return divisionsVersion;
    }

    Map<String, List<String>> divisions() {
        return divisions;
    }
}
