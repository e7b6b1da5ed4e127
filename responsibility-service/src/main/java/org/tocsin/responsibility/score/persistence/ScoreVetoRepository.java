package org.tocsin.responsibility.score.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.tocsin.responsibility.score.domain.ScoreVeto;
import org.tocsin.responsibility.score.domain.VetoSpan;

/** The vetoes that scores look at. Not scoped: read only to compute. */
@ApplicationScoped
public class ScoreVetoRepository implements PanacheRepositoryBase<ScoreVeto, UUID> {

    public List<VetoSpan> ofUnit(UUID unitId) {
        return list("unitId", unitId).stream().map(ScoreVeto::span).toList();
    }
}
