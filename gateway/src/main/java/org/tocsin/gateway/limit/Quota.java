package org.tocsin.gateway.limit;

import java.time.Duration;

/**
 * So many requests in a time, as the generic cell rate algorithm counts them: requests may come at
 * once up to the whole quota and then flow back one by one, so no window begins for all clients at
 * the same instant.
 *
 * <p>The state of a client is one number, the theoretical arrival time: the instant at which its
 * quota would be whole again.
 *
 * @param name in the headers
 * @param requests that may come at once
 * @param window in which they flow back
 */
public record Quota(String name, long requests, Duration window) {

    public Quota {
        if (requests < 1 || window.toMillis() < 1) {
            throw new IllegalArgumentException("Quota " + name + " lets nothing through");
        }
    }

    /** Microseconds that one request costs. */
    long cost() {
        return Math.max(1, windowMicros() / requests);
    }

    long windowMicros() {
        return window.toNanos() / 1000;
    }

    /**
     * The state after one more request.
     *
     * @return negative where the request comes too early; then the state stays as it is
     */
    long after(long theoretical, long now) {
        long next = Math.max(theoretical, now) + cost();
        return next - now > cost() * requests ? -1 : next;
    }

    /** What the client is told, from its state after its request was counted or refused. */
    Verdict verdict(boolean admitted, long theoretical, long now) {
        long used = Math.max(0, theoretical - now);
        long remaining = Math.max(0, (cost() * requests - used) / cost());
        long wait = admitted ? used : used + cost() - cost() * requests;
        return new Verdict(this, admitted, remaining, seconds(wait));
    }

    private static long seconds(long micros) {
        return Math.max(1, Math.ceilDiv(micros, 1_000_000));
    }

    /**
     * @param seconds until the quota is whole again, or where the request was refused, until one
     *     more is admitted
     */
    public record Verdict(Quota quota, boolean admitted, long remaining, long seconds) {

        /** The {@code RateLimit} header, draft-ietf-httpapi-ratelimit-headers-10 §4. */
        public String rateLimit() {
            return "\"" + quota.name() + "\";r=" + remaining + ";t=" + seconds;
        }

        /** The {@code RateLimit-Policy} header, §3 of the same. */
        public String policy() {
            return "\""
                    + quota.name()
                    + "\";q="
                    + quota.requests()
                    + ";w="
                    + Math.max(1, quota.window().toSeconds());
        }
    }
}
