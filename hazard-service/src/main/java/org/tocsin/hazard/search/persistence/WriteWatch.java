package org.tocsin.hazard.search.persistence;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Interceptor;
import org.hibernate.type.Type;
import org.tocsin.hazard.register.domain.Hazard;

/** Sees every hazard that this instance writes, whoever writes it. */
@ApplicationScoped
@PersistenceUnitExtension
public class WriteWatch implements Interceptor {

    private final Changes changes;

    WriteWatch(Changes changes) {
        this.changes = changes;
    }

    @Override
    public boolean onPersist(
            Object entity, Object id, Object[] state, String[] propertyNames, Type[] types) {
        return watch(entity, id);
    }

    @Override
    public boolean onFlushDirty(
            Object entity,
            Object id,
            Object[] currentState,
            Object[] previousState,
            String[] propertyNames,
            Type[] types) {
        return watch(entity, id);
    }

    /** Whether it changed the entity: never. */
    private boolean watch(Object entity, Object id) {
        if (entity instanceof Hazard) {
            changes.mark((UUID) id);
        }
        return false;
    }
}
