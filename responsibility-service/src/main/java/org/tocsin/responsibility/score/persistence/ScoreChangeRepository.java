package org.tocsin.responsibility.score.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.platform.paging.Clause;
import org.tocsin.responsibility.score.domain.ScoreChange;

/** The history of scores. Not scoped: read only for a score that the caller was shown. */
@ApplicationScoped
public class ScoreChangeRepository implements PanacheRepositoryBase<ScoreChange, UUID> {

    public Clause ofUnit(UUID unitId) {
        return Clause.of("c.unitId = :unit", "unit", unitId);
    }
}
