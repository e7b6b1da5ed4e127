package org.tocsin.platform.outbox;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.ApiException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;

/** What a failed sending means. */
enum Verdict {
    /** This event will never be accepted as it is: its aggregate is set aside. */
    POISON,
    /** Broker or topic cannot be reached now: nothing is counted, it is tried again. */
    UNAVAILABLE,
    /** The producer can do no more: it is replaced, then as above. */
    PRODUCER_BROKEN;

    static Verdict of(Throwable failure) {
        return switch (causeOf(failure)) {
            case RecordTooLargeException _,
                    SerializationException _,
                    InvalidTopicException _,
                    InvalidRecordException _ ->
                    POISON;
            case RetriableException _ -> UNAVAILABLE;
            case ApiException _, IllegalStateException _ -> PRODUCER_BROKEN;
            default -> UNAVAILABLE;
        };
    }

    static Throwable causeOf(Throwable failure) {
        return failure instanceof ExecutionException && failure.getCause() != null
                ? failure.getCause()
                : failure;
    }
}
