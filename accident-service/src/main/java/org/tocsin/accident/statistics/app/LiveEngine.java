package org.tocsin.accident.statistics.app;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jboss.logging.Logger;
import org.tocsin.accident.statistics.engine.Engine;
import org.tocsin.accident.statistics.engine.Outgrown;
import org.tocsin.accident.statistics.persistence.RevisionLog;
import org.tocsin.accident.statistics.persistence.RevisionLog.Change;

/**
 * Keeps this instance's engine up to date with the revisions. Nobody tells it of news: each
 * question first reads what became known since the last one, so that it sees whatever was
 * acknowledged before it, by this instance or another.
 */
@ApplicationScoped
public class LiveEngine {

    private static final Logger LOG = Logger.getLogger(LiveEngine.class);

    private final RevisionLog log;
    private final EngineSettings settings;
    private final ReentrantLock catchingUp = new ReentrantLock();
    private volatile @Nullable Engine engine;
    private volatile long known = Long.MIN_VALUE;
    private volatile long divisionsRead;
    private volatile boolean stopped;
    private Map<String, List<String>> divisions = Map.of();
    private long divisionsVersion;

    LiveEngine(RevisionLog log, EngineSettings settings, MeterRegistry meters) {
        this.log = log;
        this.settings = settings;
        Gauge.builder("tocsin.statistics.engine.ready", this, live -> live.engine == null ? 0 : 1)
                .description("Whether figures are counted in memory")
                .register(meters);
        Gauge.builder("tocsin.statistics.engine.rows", this, live -> live.told(Engine::rows))
                .description("Facts added or taken away")
                .register(meters);
        Gauge.builder("tocsin.statistics.engine.bytes", this, live -> live.told(Engine::bytes))
                .description("Memory outside of the heap")
                .baseUnit("bytes")
                .register(meters);
    }

    void start(@Observes @Nullable StartupEvent started) {
        if (settings.enabled()) {
            Thread.ofPlatform().daemon().name("statistics-engine").start(this::rebuild);
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        stopped = true;
    }

    /**
     * Counts anew from the first revision on. Until that is done there is no engine and the
     * database answers.
     */
    void rebuild() {
        catchingUp.lock();
        try {
            forget();
            EngineLoad load = new EngineLoad(log, settings, () -> stopped);
            Engine loaded = load.run();
            divisions = load.divisions();
            divisionsVersion = load.divisionsVersion();
            divisionsRead = System.nanoTime();
            known = load.known();
            engine = loaded;
            LOG.infof(
                    "Accident figures are counted in memory: %,d facts, %,d MB",
                    loaded.rows(), loaded.bytes() >> 20);
        } catch (SQLException | RuntimeException failed) {
            if (!stopped) {
                LOG.error("The database goes on counting accident figures", failed);
            }
        } finally {
            catchingUp.unlock();
        }
    }

    /** Without an engine the database answers. */
    void forget() {
        Engine old = engine;
        engine = null;
        if (old != null) {
            old.close();
        }
    }

    /**
     * The engine, once it knows everything up to a settled instant.
     *
     * @return nothing while it is loading, or if the instant is not settled yet
     */
    Optional<Engine> upTo(Instant asOf) {
        long moment = ChronoUnit.MICROS.between(Instant.EPOCH, asOf);
        if (engine != null && (moment > known || areDivisionsOld())) {
            catchUp(moment);
        }
        Engine current = engine;
        return current == null || moment > known ? Optional.empty() : Optional.of(current);
    }

    private boolean areDivisionsOld() {
        return System.nanoTime() - divisionsRead > settings.divisionsAge().toNanos();
    }

    private void catchUp(long moment) {
        catchingUp.lock();
        try {
            Engine current = engine;
            if (current == null) {
                return;
            }
            // Apart from the caller's transaction: what that has not committed is no fact yet.
            QuarkusTransaction.requiringNew()
                    .run(
                            () -> {
                                refreshDivisions(current);
                                if (moment > known) {
                                    take(current);
                                }
                            });
        } catch (Outgrown full) {
            LOG.error("The database counts accident figures from now on", full);
            forget();
        } catch (QuarkusTransactionException | Unread failed) {
            LOG.warn("The database counts, because the engine could not catch up", failed);
        } catch (RuntimeException broken) {
            LOG.error("The engine begins anew, the database counts meanwhile", broken);
            start(null);
        } finally {
            catchingUp.unlock();
        }
    }

    private void refreshDivisions(Engine current) {
        if (areDivisionsOld()) {
            try {
                long version = log.divisionsVersion();
                if (version != divisionsVersion) {
                    Map<String, List<String>> today = log.divisions();
                    if (!today.equals(divisions)) {
                        current.divisions(today);
                        divisions = today;
                    }
                    divisionsVersion = version;
                }
                divisionsRead = System.nanoTime();
            } catch (SQLException e) {
                throw new Unread(e);
            }
        }
    }

    private void take(Engine current) {
        try {
            long head = log.head();
            List<Change> chunk;
            do {
                chunk = log.changes(known, head);
                chunk.forEach(change -> take(current, change));
            } while (RevisionLog.isFull(chunk));
            known = Math.max(known, head);
        } catch (SQLException e) {
            throw new Unread(e);
        }
    }

    private void take(Engine current, Change change) {
        if (change.before() == null || !change.before().equals(change.now())) {
            if (current.rows() >= settings.mostRows()) {
                throw new Outgrown("More than %d facts".formatted(settings.mostRows()));
            }
            current.append(
                    change.knownAt(),
                    change.before() == null ? List.of() : List.of(change.before()),
                    List.of(change.now()));
        }
        known = change.knownAt();
    }

    /** The database could not be read; what has been taken stays right. */
    private static final class Unread extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unread(SQLException cause) {
            super(cause);
        }
    }

    private double told(java.util.function.ToLongFunction<Engine> figure) {
        Engine current = engine;
        return current == null ? 0 : figure.applyAsLong(current);
    }
}
