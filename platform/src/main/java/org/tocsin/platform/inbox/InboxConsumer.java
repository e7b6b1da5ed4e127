package org.tocsin.platform.inbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;

/**
 * Feeds one listener, in a thread of its own. Whatever goes wrong, it goes on: with the next record
 * if the event is to blame, with the same one after a pause if database or broker are.
 */
final class InboxConsumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(InboxConsumer.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long QUIET_NANOS = Duration.ofSeconds(30).toNanos();

    private final String service;
    private final EventListener listener;
    private final ConsumerParts parts;
    private final Worker worker;
    private final DataSource database;
    private final Map<String, Object> cluster;
    private final InboxSettings settings;

    private volatile boolean running = true;
    private long upkeepNanos = System.nanoTime();
    private long idleSinceNanos = System.nanoTime();
    private long troubleSaidNanos = System.nanoTime() - QUIET_NANOS;
    private boolean idlenessSaid;
    private int troubles;

    InboxConsumer(
            String service,
            EventListener listener,
            ConsumerParts parts,
            DataSource database,
            Map<String, Object> cluster,
            InboxSettings settings) {
        this.service = service;
        this.listener = listener;
        this.parts = parts;
        this.worker = new Worker(listener, parts, settings);
        this.database = database;
        this.cluster = cluster;
        this.settings = settings;
    }

    /** Lets the present record end; {@link #run} then returns. */
    void stop() {
        running = false;
    }

    @Override
    public void run() {
        while (running) {
            try {
                readGeneration();
            } catch (GenerationChanged _) {
                LOG.infof("%s is built from zero again", listener.consumer());
            } catch (InterruptedException interrupted) {
                running = false;
            } catch (SQLException | RuntimeException trouble) {
                pause(trouble);
            }
        }
    }

    /** Reads with the group of the present generation until that ends. */
    private void readGeneration() throws SQLException, InterruptedException {
        long generation = parts.generations().present().generation();
        String group =
                service + "." + listener.consumer() + (generation == 0 ? "" : "." + generation);
        try (KafkaReader reader = new KafkaReader(cluster, group, listener.topics(), settings)) {
            KafkaReader.Handler handler = handler(generation);
            while (running) {
                try {
                    reader.poll(POLL, handler);
                    upkeep(generation);
                    mentionIdleness(reader);
                } catch (TryLater trouble) {
                    pause(trouble.getCause());
                }
            }
        }
    }

    private KafkaReader.Handler handler(long generation) {
        return new KafkaReader.Handler() {

            @Override
            public boolean handle(ConsumerRecord<String, byte[]> message)
                    throws InterruptedException {
                if (!running) {
                    return false;
                }
                worker.handle(message, generation);
                troubles = 0;
                return true;
            }

            @Override
            public boolean together(List<ConsumerRecord<String, byte[]>> messages)
                    throws InterruptedException {
                return running && worker.together(messages, generation);
            }
        };
    }

    private void upkeep(long generation) throws InterruptedException {
        if (System.nanoTime() - upkeepNanos < 0) {
            return;
        }
        upkeepNanos = System.nanoTime() + settings.upkeepInterval().toNanos();
        try {
            Generations.Present present = parts.generations().present();
            if (present.rebuildRequested()) {
                Rebuild.begin(listener, parts.generations());
            }
            if (present.rebuildRequested() || present.generation() != generation) {
                throw new GenerationChanged();
            }
            parts.halts().releaseRequested();
            worker.drainReady(generation);
            parts.meters().measure(database);
        } catch (SQLException failure) {
            throw new TryLater(failure);
        }
    }

    /** Nothing else would tell of a missing topic or a broker that cannot be reached. */
    private void mentionIdleness(KafkaReader reader) {
        boolean assigned = reader.assigned();
        parts.meters().assigned(assigned);
        parts.meters().behind(reader.behind());
        if (assigned) {
            idleSinceNanos = System.nanoTime();
            idlenessSaid = false;
        } else if (!idlenessSaid && System.nanoTime() - idleSinceNanos > QUIET_NANOS) {
            idlenessSaid = true;
            LOG.warnf(
                    "%s reads no partition of %s: the broker cannot be reached, the topics do not"
                            + " exist, or other instances read them all; it goes on trying",
                    listener.consumer(), listener.topics());
        }
    }

    /** Longer with each failure in a row; said once in a while, not every time. */
    private void pause(Throwable trouble) {
        troubles++;
        if (System.nanoTime() - troubleSaidNanos > QUIET_NANOS) {
            troubleSaidNanos = System.nanoTime();
            LOG.warnf(
                    trouble,
                    "%s cannot go on at the moment and tries again until it can",
                    listener.consumer());
        }
        Duration wanted = settings.firstBackOff().multipliedBy(1L << Math.min(troubles, 16));
        Duration longest = settings.maxBackOff();
        try {
            Thread.sleep(wanted.compareTo(longest) > 0 ? longest : wanted);
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }
}
