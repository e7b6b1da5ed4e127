package org.tocsin.accident.cluster.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.tocsin.accident.cluster.domain.ClusterKind;
import org.tocsin.accident.cluster.domain.ClusterRule;
import org.tocsin.accident.cluster.domain.ToldCluster;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.outbox.Outbox;
import org.tocsin.platform.outbox.OutgoingEvent;

/** Hands alerts to the outbox, in the transaction that found the cluster. */
@ApplicationScoped
public class ClusterPublisher {

    static final String TOPIC = "tocsin.accident-cluster";
    static final String DETECTED = "accident.cluster-detected.v1";

    private final Outbox outbox;

    ClusterPublisher(Outbox outbox) {
        this.outbox = outbox;
    }

    /** The published form: {@code docs/events/tocsin.accident-cluster}. */
    record Payload(
            UUID clusterId,
            String division,
            ClusterKind dimension,
            String kind,
            LocalDate from,
            LocalDate to,
            long accidents,
            int thresholdAccidents,
            int thresholdDays,
            String ruleVersion,
            Instant asOf,
            Instant detectedAt) {}

    public void publish(ToldCluster cluster, ClusterRule rule, String ruleVersion) {
        String division = cluster.place().division();
        outbox.append(
                new OutgoingEvent(
                        TOPIC,
                        DETECTED,
                        cluster.id(),
                        1,
                        new EventScope(division, null, null, null),
                        new Payload(
                                cluster.id(),
                                division,
                                cluster.place().dimension(),
                                cluster.place().kind(),
                                cluster.run().from(),
                                cluster.run().to(),
                                cluster.run().accidents(),
                                rule.accidents(),
                                rule.days(),
                                ruleVersion,
                                cluster.asOf(),
                                cluster.detectedAt())));
    }
}
