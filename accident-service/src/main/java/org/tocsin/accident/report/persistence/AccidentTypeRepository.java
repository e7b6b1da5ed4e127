package org.tocsin.accident.report.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import org.tocsin.accident.report.domain.TypeCode;

/** The dated code sets of accident types. */
@ApplicationScoped
public class AccidentTypeRepository {

    private final EntityManager entities;

    AccidentTypeRepository(EntityManager entities) {
        this.entities = entities;
    }

    public boolean contains(TypeCode type) {
        Number found =
                (Number)
                        entities.createNativeQuery(
                                        "select count(*) from accident_type where code_set = :set and code = :code")
                                .setParameter("set", type.codeSet())
                                .setParameter("code", type.code())
                                .getSingleResult();
        return found.longValue() > 0;
    }
}
