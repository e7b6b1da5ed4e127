package org.tocsin.accident.casualty.app;

import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tocsin.accident.casualty.domain.CasualtyOutcome;
import org.tocsin.accident.casualty.persistence.CasualtyRepository;
import org.tocsin.accident.report.app.CasualtyRecords;

/** Counts the casualties of an accident that are on record. */
@ApplicationScoped
class CasualtyTallies implements CasualtyRecords {

    private final CasualtyRepository casualties;

    CasualtyTallies(CasualtyRepository casualties) {
        this.casualties = casualties;
    }

    @Override
    @Transactional
    public Recorded of(UUID accidentId, @Nullable Instant asOf) {
        List<Object[]> rows =
                asOf == null ? casualties.count(accidentId) : casualties.count(accidentId, asOf);
        Map<CasualtyOutcome, Integer> persons = new EnumMap<>(CasualtyOutcome.class);
        long statements = 0;
        for (Object[] row : rows) {
            persons.put((CasualtyOutcome) row[0], ((Number) row[1]).intValue());
            statements += ((Number) row[2]).longValue();
        }
        return new Recorded(
                persons.getOrDefault(CasualtyOutcome.DEAD, 0),
                persons.getOrDefault(CasualtyOutcome.SERIOUSLY_INJURED, 0),
                persons.getOrDefault(CasualtyOutcome.MISSING, 0),
                persons.getOrDefault(CasualtyOutcome.SLIGHTLY_INJURED, 0),
                statements);
    }
}
