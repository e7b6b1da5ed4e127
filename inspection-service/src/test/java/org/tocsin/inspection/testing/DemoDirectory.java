package org.tocsin.inspection.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import org.tocsin.inspection.directory.app.Directory;
import org.tocsin.inspection.directory.domain.DirectoryUnit;
import org.tocsin.inspection.directory.domain.UnitState;

/** Lets the service know the two enterprises of the demo world. */
@ApplicationScoped
public class DemoDirectory {

    private final Directory directory;
    private final EntityManager entities;

    DemoDirectory(Directory directory, EntityManager entities) {
        this.directory = directory;
        this.entities = entities;
    }

    public void load() {
        directory.keep(
                enterprise(
                        People.ENTERPRISE_A, "东岭精工机械有限公司", "990101001", "C3411", "990101001-G01"));
        directory.keep(
                enterprise(People.ENTERPRISE_B, "西川化工有限公司", "990102001", "C2614", "990102001-G01"));
    }

    /** As if the unit had come in the very moment in which a visit was recorded. */
    @Transactional
    public void keepSilently(UUID id, String name, String division) {
        entities.persist(new DirectoryUnit(enterprise(id, name, division, "C3411", null)));
    }

    /** Action, digest before, digest after. */
    @Transactional
    public List<Object[]> auditOf(String recordId) {
        UUID id = UUID.fromString(recordId);
        byte[] key =
                ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array();
        return entities.createNativeQuery(
                        "select action, before_digest, after_digest from audit_entry"
                                + " where record_id = :id order by recorded_at",
                        Object[].class)
                .setParameter("id", key)
                .getResultList();
    }

    /** What an operator does to have a read model built from zero again. */
    @Transactional
    public void rebuild(String consumer) {
        entities.createNativeQuery(
                        "update inbox_consumer set rebuild_requested = true where consumer = :name")
                .setParameter("name", consumer)
                .executeUpdate();
    }

    @Transactional
    public long generationOf(String consumer) {
        return ((Number)
                        entities.createNativeQuery(
                                        "select generation from inbox_consumer where consumer = :name",
                                        Object.class)
                                .setParameter("name", consumer)
                                .getSingleResult())
                .longValue();
    }

    private static UnitState enterprise(
            UUID id, String name, String division, String industry, String grid) {
        return new UnitState(
                id,
                "ENTERPRISE",
                name,
                division,
                industry,
                grid,
                null,
                "王建国",
                null,
                true,
                null,
                null,
                null);
    }
}
