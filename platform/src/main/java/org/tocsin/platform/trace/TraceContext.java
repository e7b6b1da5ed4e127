package org.tocsin.platform.trace;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import jakarta.annotation.Nullable;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The W3C trace context of what is being worked on: a request or an event. Within a request it is
 * kept on the duplicated Vert.x context, so that it survives the hop from the event loop to a
 * virtual thread; elsewhere on the thread.
 */
public final class TraceContext {

    /** The request and answer header, and the CloudEvents extension. */
    public static final String TRACEPARENT = "traceparent";

    private static final String KEY = TraceContext.class.getName();
    private static final Pattern VALID =
            Pattern.compile(
                    "(?!ff)[0-9a-f]{2}-(?!0{32})[0-9a-f]{32}-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}");
    private static final ThreadLocal<String> ON_THREAD = new ThreadLocal<>();
    private static final SecureRandom RANDOM = new SecureRandom();

    private TraceContext() {}

    /** The present {@code traceparent}; a new one, remembered, where nobody has set any. */
    public static String current() {
        String known = known();
        return known != null ? known : set(null);
    }

    /** The present {@code traceparent}, if there is any. */
    static @Nullable String known() {
        return VertxContext.isOnDuplicatedContext()
                ? ContextLocals.<String>get(KEY).orElse(null)
                : ON_THREAD.get();
    }

    static boolean isValid(@Nullable String traceparent) {
        return traceparent != null && VALID.matcher(traceparent).matches();
    }

    /** The trace id part, 32 hexadecimal digits: what problem documents and audit entries carry. */
    public static String traceId() {
        return current().substring(3, 35);
    }

    /**
     * Continues the given trace, or begins one if the header is missing or malformed.
     *
     * @return the {@code traceparent} that now holds
     */
    public static String set(@Nullable String traceparent) {
        String accepted = isValid(traceparent) ? traceparent : generate();
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.put(KEY, accepted);
        } else {
            ON_THREAD.set(accepted);
        }
        return accepted;
    }

    /** Must follow {@link #set} on threads that are used again. */
    public static void clear() {
        if (VertxContext.isOnDuplicatedContext()) {
            ContextLocals.remove(KEY);
        }
        ON_THREAD.remove();
    }

    private static String generate() {
        byte[] ids = new byte[24];
        RANDOM.nextBytes(ids);
        ids[0] |= 1;
        ids[16] |= 1;
        String hex = HexFormat.of().formatHex(ids);
        return "00-" + hex.substring(0, 32) + "-" + hex.substring(32) + "-01";
    }
}
