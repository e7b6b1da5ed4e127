package org.tocsin.platform.idempotency;

import org.tocsin.platform.idempotency.IdempotencyStore.Answer;
import org.tocsin.platform.idempotency.IdempotencyStore.Request;

/** In which form a request's key and its answer are kept, by who is asking. */
sealed interface Custody permits Custody.Known, Stranger {

    /**
     * @param fingerprint of what was asked
     */
    Request request(String key, String fingerprint);

    /** The answer as it is stored. */
    Answer close(Answer answer);

    /** The answer as it was given. */
    Answer open(Answer stored);

    /** A caller with a token: the subject tells whose key it is. */
    record Known(String subject) implements Custody {

        @Override
        public Request request(String key, String fingerprint) {
            return new Request(subject, key, fingerprint);
        }

        @Override
        public Answer close(Answer answer) {
            return answer;
        }

        @Override
        public Answer open(Answer stored) {
            return stored;
        }
    }
}
