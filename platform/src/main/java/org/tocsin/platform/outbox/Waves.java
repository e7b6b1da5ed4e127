package org.tocsin.platform.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.tocsin.platform.lease.BucketLeases;

/**
 * Sends what has been loaded: wave by wave, each with at most one event of an aggregate, so that an
 * event leaves only after the one before it was acknowledged.
 */
final class Waves {

    private final KafkaSender sender;
    private final CloudEventRecords records;
    private final BucketLeases leases;
    private final Failures failures;
    private final Duration deliveryTimeout;

    Waves(
            KafkaSender sender,
            CloudEventRecords records,
            BucketLeases leases,
            Failures failures,
            Duration deliveryTimeout) {
        this.sender = sender;
        this.records = records;
        this.leases = leases;
        this.failures = failures;
        this.deliveryTimeout = deliveryTimeout;
    }

    private record InFlight(Deque<StoredEvent> queue, Future<RecordMetadata> answer) {}

    /**
     * Ends early when a heartbeat is due, for ownership may change with it.
     *
     * @param acknowledged receives the ids that Kafka has, also when this throws
     */
    void send(List<StoredEvent> events, Collection<UUID> acknowledged)
            throws SQLException, InterruptedException {
        Map<UUID, Deque<StoredEvent>> queues = new LinkedHashMap<>();
        for (StoredEvent event : events) {
            queues.computeIfAbsent(event.aggregateId(), _ -> new ArrayDeque<>()).add(event);
        }
        List<Deque<StoredEvent>> open = new ArrayList<>(queues.values());
        while (!open.isEmpty() && !leases.heartbeatDue()) {
            open = settle(sendHeads(open), acknowledged);
            failures.afterWave();
        }
    }

    private List<InFlight> sendHeads(List<Deque<StoredEvent>> queues) {
        List<InFlight> wave = new ArrayList<>();
        for (Deque<StoredEvent> queue : queues) {
            StoredEvent head = queue.getFirst();
            if (failures.holdUp(head.topic()) || !leases.outlast(deliveryTimeout)) {
                continue;
            }
            Future<RecordMetadata> answer = sender.send(records, head);
            if (answer.state() == Future.State.FAILED) {
                failures.judge(head, answer.exceptionNow());
            } else {
                wave.add(new InFlight(queue, answer));
            }
        }
        return wave;
    }

    /** The queues that can go on. */
    private List<Deque<StoredEvent>> settle(List<InFlight> wave, Collection<UUID> acknowledged)
            throws InterruptedException {
        List<Deque<StoredEvent>> open = new ArrayList<>();
        for (InFlight sent : wave) {
            StoredEvent head = sent.queue().getFirst();
            try {
                sent.answer().get(2 * deliveryTimeout.toMillis(), TimeUnit.MILLISECONDS);
                acknowledged.add(head.id());
                failures.none(head);
                sent.queue().removeFirst();
                if (!sent.queue().isEmpty()) {
                    open.add(sent.queue());
                }
            } catch (ExecutionException | TimeoutException failure) {
                failures.judge(head, failure);
            }
        }
        return open;
    }
}
