package org.tocsin.accident.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.tocsin.platform.sql.Columns;

/** What is in the tables, seen past the service. */
@ApplicationScoped
public class Tables {

    private final EntityManager entities;

    Tables(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    public long count(String sql, Object... parameters) {
        var query = entities.createNativeQuery(sql);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return ((Number) query.getSingleResult()).longValue();
    }

    /** Puts the sealed details of two casualties in each other's place. */
    @Transactional
    public void swapSeals(UUID one, UUID other) {
        Object first = sealed(one);
        Object second = sealed(other);
        seal(one, second);
        seal(other, first);
    }

    private Object sealed(UUID id) {
        return entities.createNativeQuery("select sealed from casualty where id = ?", byte[].class)
                .setParameter(1, Columns.bytes(id))
                .getSingleResult();
    }

    private void seal(UUID id, Object sealed) {
        entities.createNativeQuery("update casualty set sealed = ? where id = ?")
                .setParameter(1, sealed)
                .setParameter(2, Columns.bytes(id))
                .executeUpdate();
    }

    /** Every column of every row that has changed lately, as one text, whatever its encoding. */
    @Transactional
    @SuppressWarnings("unchecked")
    public String everything() {
        StringBuilder all = new StringBuilder();
        for (Object table :
                entities.createNativeQuery(
                                "select table_name from information_schema.tables where table_schema = database()")
                        .getResultList()) {
            List<Object[]> rows =
                    entities.createNativeQuery("select *, 1 from `" + table + "`", Object[].class)
                            .getResultList();
            rows.forEach(row -> append(all, row));
        }
        return all.toString();
    }

    private static void append(StringBuilder all, Object[] row) {
        for (Object value : row) {
            all.append(
                            value instanceof byte[] bytes
                                    ? new String(bytes, StandardCharsets.UTF_8)
                                    : value)
                    .append('\t');
        }
    }
}
