package org.tocsin.inspection.followup.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.tocsin.inspection.followup.domain.AccidentUnit;

/** Where accidents were. Not scoped: it comes from events and is shown to nobody. */
@ApplicationScoped
public class AccidentUnitRepository implements PanacheRepositoryBase<AccidentUnit, UUID> {}
