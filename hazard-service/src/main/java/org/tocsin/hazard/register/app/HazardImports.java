package org.tocsin.hazard.register.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tocsin.hazard.register.domain.ImportHazard;
import org.tocsin.platform.bulk.BulkImport;
import org.tocsin.platform.bulk.ImportHandler;
import org.tocsin.platform.security.Caller;
import org.tocsin.platform.serial.Serials;
import org.tocsin.platform.time.Ids;
import org.tocsin.platform.time.Moments;

/** Hazards that arrive many at once, from another system or as the lines of a self-check. */
@ApplicationScoped
public class HazardImports implements BulkImport<ImportHazard> {

    private final HazardEntry entry;
    private final ImportReferences references;
    private final Serials serials;
    private final Caller caller;
    private final Clock clock;

    HazardImports(
            HazardEntry entry,
            ImportReferences references,
            Serials serials,
            Caller caller,
            Clock clock) {
        this.entry = entry;
        this.references = references;
        this.serials = serials;
        this.caller = caller;
        this.clock = clock;
    }

    @Override
    public String collection() {
        return "hazards";
    }

    @Override
    public Optional<String> jobs() {
        return Optional.of("hazard-imports");
    }

    @Override
    public Class<ImportHazard> rowType() {
        return ImportHazard.class;
    }

    @Override
    public ImportHandler<ImportHazard> begin() {
        return with(serials);
    }

    @Override
    public ImportHandler<ImportHazard> trial() {
        return with(HazardImports::passing);
    }

    /** Unlike any number that stays, and taken from nobody. */
    private static List<String> passing(String prefix, String division, int year, int count) {
        return Stream.generate(() -> "TRIAL-" + Ids.next().toString().replace("-", ""))
                .limit(count)
                .toList();
    }

    private ImportHandler<ImportHazard> with(Serials numbers) {
        return new HazardImport(
                new HazardImport.Means(
                        entry,
                        references,
                        numbers,
                        CallerActor.of(caller),
                        Moments.now(clock),
                        Moments.today(clock)));
    }

    @Override
    public LineMapping lines(Map<String, String> parameters) {
        return SelfCheckList.of(parameters, clock);
    }
}
