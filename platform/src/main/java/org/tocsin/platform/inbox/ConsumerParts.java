package org.tocsin.platform.inbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.MeterRegistry;
import javax.sql.DataSource;
import org.tocsin.platform.outbox.Outbox;

/** The parts that work for one consumer. */
record ConsumerParts(
        EventReader reader,
        Delivery delivery,
        ParkingLot parking,
        Halts halts,
        Generations generations,
        DeadLetters deadLetters,
        InboxMeters meters) {

    static ConsumerParts of(
            EventListener listener,
            DataSource database,
            Outbox outbox,
            ObjectMapper json,
            MeterRegistry registry) {
        String consumer = listener.consumer();
        ParkingLot parking = new ParkingLot(database, consumer, listener.continuity(), json);
        Halts halts = new Halts(database, consumer);
        Generations generations = new Generations(database, consumer);
        DeadLetters deadLetters = new DeadLetters(outbox, consumer);
        return new ConsumerParts(
                new EventReader(json),
                new Delivery(
                        listener,
                        new Marks(database, consumer),
                        parking,
                        halts,
                        generations,
                        deadLetters),
                parking,
                halts,
                generations,
                deadLetters,
                new InboxMeters(registry, consumer));
    }
}
