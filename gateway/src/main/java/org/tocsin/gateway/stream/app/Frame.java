package org.tocsin.gateway.stream.app;

import io.vertx.core.buffer.Buffer;
import org.tocsin.gateway.feed.domain.Audience;

/**
 * An event of the log as it goes out, written once for all readers.
 *
 * @param index its number in the window
 * @param type without prefix
 */
record Frame(long index, long position, String type, Audience audience, Buffer bytes) {}
