package org.tocsin.platform.trace;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/** Says in each line of the log to which trace it belongs, at no cost where nothing is logged. */
@LoggingFilter(name = "trace")
public final class LogTraces implements Filter {

    @Override
    public boolean isLoggable(LogRecord line) {
        String present = TraceContext.known();
        if (present != null && line instanceof ExtLogRecord extended) {
            extended.putMdc("traceId", present.substring(3, 35));
            extended.putMdc("spanId", present.substring(36, 52));
        }
        return true;
    }
}
