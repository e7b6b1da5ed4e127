package org.tocsin.inspection.followup.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.inspection.followup.domain.WaitingCause;
import org.tocsin.inspection.task.domain.CauseType;

/** Causes that wait for their unit. Not scoped: they come from events and are shown to nobody. */
@ApplicationScoped
public class WaitingCauseRepository implements PanacheRepositoryBase<WaitingCause, UUID> {

    public List<WaitingCause> ofUnit(UUID unitId) {
        return list("unitId = ?1 order by happenedAt, id", unitId);
    }

    /** Those whose unit has come meanwhile without their being seen. */
    public List<WaitingCause> settleable(int atMost) {
        return find("from WaitingCause w where exists (select 1 from DirectoryUnit u where u.id = w.unitId)"
                        + " order by w.happenedAt, w.id")
                .page(0, atMost)
                .list();
    }

    /** Those of earlier rounds fall away. */
    public void drop(Set<CauseType> causes, UUID subjectId, long before) {
        delete("subjectId = ?1 and causeType in ?2 and round < ?3", subjectId, causes, before);
    }
}
