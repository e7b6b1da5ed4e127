package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.register.domain.ImportHazard;
import org.tocsin.hazard.register.persistence.ImportKeys;
import org.tocsin.platform.bulk.BulkImport;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Moments;

/** Hazards that arrive many at once from another system. */
@ApplicationScoped
public class HazardImports implements BulkImport<ImportHazard> {

    private final HazardEntry entry;
    private final ImportKeys keys;
    private final Directory directory;
    private final Serials serials;
    private final Caller caller;
    private final Clock clock;

    HazardImports(
            HazardEntry entry,
            ImportKeys keys,
            Directory directory,
            Serials serials,
            Caller caller,
            Clock clock) {
        this.entry = entry;
        this.keys = keys;
        this.directory = directory;
        this.serials = serials;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return "hazards";
    }

    @Override
    public Class<ImportHazard> rowType() {
        return ImportHazard.class;
    }

    @Override
    public ImportHandler<ImportHazard> begin() {
        return new HazardImport(
                new HazardImport.Means(
                        entry,
                        keys,
                        directory,
                        serials,
                        CallerActor.of(caller),
                        Moments.now(clock),
                        Moments.today(clock)));
    }
}
