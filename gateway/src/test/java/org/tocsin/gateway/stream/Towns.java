package org.tocsin.gateway.stream;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.util.Set;
import org.tocsin.gateway.feed.app.FeedResettlement;

/** Moves a town to another district, as a new table of divisions does. */
@Singleton
public class Towns {

    private static final Set<String> DISTRICTS = Set.of("990101", "990102");

    @Inject EntityManager entities;
    @Inject FeedResettlement resettlement;

    void move(String town, String district) {
        QuarkusTransaction.requiringNew().run(() -> change(town, district));
        resettlement.settle();
    }

    private void change(String town, String district) {
        run("select name from division_lock where name = 'table' for update");
        String below = "(select descendant from division_closure where ancestor = '" + town + "')";
        for (String old : DISTRICTS) {
            run(
                    "delete from division_closure where ancestor = '%s' and descendant in (select * from %s b)"
                            .formatted(old, below));
        }
        run(
                "insert into division_closure (ancestor, descendant) select '%s', descendant from %s b"
                        .formatted(district, below));
        run("update division_lock set version = version + 1 where name = 'table'");
    }

    private void run(String statement) {
        if (statement.startsWith("select")) {
            entities.createNativeQuery(statement).getResultList();
        } else {
            entities.createNativeQuery(statement).executeUpdate();
        }
    }
}
