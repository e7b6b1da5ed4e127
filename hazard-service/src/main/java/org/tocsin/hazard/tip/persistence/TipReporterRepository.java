package org.tocsin.hazard.tip.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tocsin.hazard.tip.domain.TipReporter;

/** Storage of sealed identities; whoever reads one has found its tip within the scope before. */
@ApplicationScoped
public class TipReporterRepository implements PanacheRepositoryBase<TipReporter, UUID> {

    /** Not scoped: identities whose tip was answered before this moment. */
    public List<UUID> answeredBefore(Instant moment, int most) {
        return getEntityManager()
                .createQuery(
                        "select r.tipId from TipReporter r join Tip t on t.id = r.tipId"
                                + " where t.standing.answeredAt < :moment order by t.standing.answeredAt",
                        UUID.class)
                .setParameter("moment", moment)
                .setMaxResults(most)
                .getResultList();
    }
}
