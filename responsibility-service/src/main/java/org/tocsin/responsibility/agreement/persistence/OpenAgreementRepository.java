package org.tocsin.responsibility.agreement.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.tocsin.responsibility.agreement.domain.Agreement;
import org.tocsin.responsibility.agreement.domain.AgreementStatus;

/** Agreements that have not come to their end, by their parties. */
@ApplicationScoped
public class OpenAgreementRepository implements PanacheRepositoryBase<Agreement, UUID> {

    private static final Set<AgreementStatus> OPEN =
            EnumSet.complementOf(
                    EnumSet.of(
                            AgreementStatus.EXPIRED,
                            AgreementStatus.SUPERSEDED,
                            AgreementStatus.TERMINATED));

    /** Not scoped: whoever ends a unit is told of all that names it. */
    public List<Agreement> of(Collection<UUID> unitIds, int limit) {
        return find(
                        "from Agreement a where a.status in ?1 and (a.superior.unitId in ?2 or"
                                + " a.subordinate.unitId in ?2) order by a.agreementNo, a.id",
                        OPEN,
                        unitIds)
                .page(0, limit)
                .list();
    }
}
