package org.tocsin.accident.publication.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.tocsin.accident.publication.domain.Publication;

/** What was published. Everybody may read it: there is no scope. */
@ApplicationScoped
public class PublicationRepository implements PanacheRepositoryBase<Publication, UUID> {

    public Optional<Publication> of(String division, String period) {
        return find("division = ?1 and period = ?2", division, period).firstResultOptional();
    }

    public List<Publication> all(String division) {
        return list("division = ?1 order by period", division);
    }
}
