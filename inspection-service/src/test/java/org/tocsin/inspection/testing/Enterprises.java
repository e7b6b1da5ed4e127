package org.tocsin.inspection.testing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.domain.UnitState;
import org.tocsin.platform.time.Ids;

/** Enterprises of an industry that no other test has, in town A. */
@ApplicationScoped
public class Enterprises {

    private static final AtomicInteger INDUSTRIES = new AtomicInteger(1000);

    private final Directory directory;

    Enterprises(Directory directory) {
        this.directory = directory;
    }

    /** A code that nobody else uses. */
    public static String industry() {
        return "K" + INDUSTRIES.incrementAndGet();
    }

    public List<UUID> of(String industry, int count) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            UUID id = Ids.next();
            keep(id, "ENTERPRISE", "990101001", industry, true);
            ids.add(id);
        }
        return ids;
    }

    public void keep(UUID id, String kind, String division, String industry, boolean active) {
        directory.keep(
                new UnitState(
                        id,
                        kind,
                        "单位 " + id,
                        division,
                        industry,
                        null,
                        null,
                        "王建国",
                        null,
                        active,
                        null,
                        null,
                        null));
    }
}
