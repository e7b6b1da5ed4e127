package org.tocsin.hazard.register.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.tocsin.platform.time.Moments;
import org.tocsin.platform.watch.WatchedCount;

/** Rectifications whose last day has passed, for operators: a sudden rise is a stopped clock. */
@ApplicationScoped
class OverdueCount implements WatchedCount {

    @Override
    public String meter() {
        return "tocsin.hazards.overdue";
    }

    @Override
    public String description() {
        return "Hazards under rectification whose deadline has passed";
    }

    @Override
    public String sql() {
        return "SELECT COUNT(*) FROM hazard WHERE status = 'RECTIFYING' AND deadline < ?";
    }

    @Override
    public List<Object> parameters(Clock clock) {
        return List.of(Moments.today(clock));
    }
}
