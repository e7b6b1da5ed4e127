package org.tocsin.hazard.tip.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.tocsin.hazard.directory.app.Directory;
import org.tocsin.hazard.directory.domain.UnitState;
import org.tocsin.hazard.tip.domain.FileTip;
import org.tocsin.hazard.tip.domain.ReporterIdentity;
import org.tocsin.hazard.tip.domain.TipContent;
import org.tocsin.hazard.tip.domain.TipRules;
import org.tocsin.platform.security.Jurisdiction;

/** Takes tips from the public. It neither knows nor asks who is calling. */
@ApplicationScoped
public class TipIntake {

    private final TipEntry entry;
    private final TipIdentities identities;
    private final Directory directory;
    private final Jurisdiction divisions;

    TipIntake(
            TipEntry entry, TipIdentities identities, Directory directory, Jurisdiction divisions) {
        this.entry = entry;
        this.identities = identities;
        this.directory = directory;
        this.divisions = divisions;
    }

    @Transactional
    public TipReceipt file(FileTip said) {
        TipRules.check(said, entry.now());
        if (!divisions.isKnown(said.division())) {
            throw TipRules.unknownDivision();
        }
        TipReceipt receipt =
                entry.enter(
                        said.division(),
                        industryOf(said.unitId()),
                        contentOf(said),
                        Boolean.TRUE.equals(said.concernsDeaths()));
        if (said.reporter() != null) {
            identities.keep(receipt.tip().id(), said.reporter());
        }
        return receipt;
    }

    private static TipContent contentOf(FileTip said) {
        ReporterIdentity reporter = said.reporter();
        return new TipContent(
                said.what(),
                said.place(),
                said.unitName(),
                said.unitId(),
                said.position(),
                toMicros(said.seenAt()),
                reporter != null,
                reporter != null && Boolean.TRUE.equals(reporter.wantsAnswer()));
    }

    private static @Nullable Instant toMicros(@Nullable Instant at) {
        return at == null ? null : at.truncatedTo(ChronoUnit.MICROS);
    }

    private @Nullable String industryOf(@Nullable UUID unitHint) {
        return unitHint == null
                ? null
                : directory.known(unitHint).map(UnitState::industry).orElse(null);
    }
}
