package org.tocsin.platform.watch;

import java.time.Clock;
import java.util.List;

/** A number that an operator watches and that only the database knows; a bean for each. */
public interface WatchedCount {

    /** The gauge, as {@code tocsin.hazards.overdue}; the same in all instances of a service. */
    String meter();

    String description();

    /** One row, one column; it must be answered from an index. */
    String sql();

    default List<Object> parameters(Clock clock) {
        return List.of();
    }
}
