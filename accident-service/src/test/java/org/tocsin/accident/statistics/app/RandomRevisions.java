package org.tocsin.accident.statistics.app;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tocsin.accident.ledger.app.Ledger;
import org.tocsin.platform.sql.Columns;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/**
 * Revises accidents at random, thousands of them and as the register does: a place in the ledger, a
 * row, the mark on the row before. Some transactions are given up, and of some the connection is
 * killed.
 */
@ApplicationScoped
class RandomRevisions {

    private static final List<String> STATUSES =
            List.of(
                    "FLASH",
                    "FOLLOW_UP",
                    "VERIFIED",
                    "VERIFIED",
                    "VERIFIED",
                    "WITHDRAWN",
                    "MERGED");
    private static final List<String> DIVISIONS =
            List.of(
                    "990101001",
                    "990101002",
                    "990171",
                    "990101001001",
                    "990102001",
                    "990102002001");
    private static final List<String> CATEGORIES =
            List.of("FIRE", "CONSTRUCTION", "ROAD_TRAFFIC", "COAL_MINE");
    private static final int GIVE_UP_EVERY = 25;
    private static final int KILL_EVERY = 100;

    private final EntityManager entities;
    private final Ledger ledger;

    RandomRevisions(EntityManager entities, Ledger ledger) {
        this.entities = entities;
        this.ledger = ledger;
    }

    /** What was imported from a system. */
    List<UUID> accidentsOf(String source) {
        List<?> ids =
                QuarkusTransaction.requiringNew()
                        .call(
                                () ->
                                        entities.createNativeQuery(
                                                        "select lower(hex(accident_id)) from accident_revision where source = :source"
                                                                + " order by accident_id")
                                                .setParameter("source", source)
                                                .getResultList());
        return ids.stream()
                .map(
                        id ->
                                UUID.fromString(
                                        String.valueOf(id)
                                                .replaceFirst(
                                                        "(.{8})(.{4})(.{4})(.{4})(.{12})",
                                                        "$1-$2-$3-$4-$5")))
                .toList();
    }

    /** Stands for whatever ends a transaction before its time. */
    private static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * @return whether the revision was kept
     */
    boolean revise(List<UUID> accidents, Random dice) {
        UUID accident = accidents.get(dice.nextInt(accidents.size()));
        try {
            QuarkusTransaction.requiringNew().run(() -> revise(accident, dice));
            return true;
        } catch (RuntimeException ended) {
            return false;
        }
    }

    private void revise(UUID accident, Random dice) {
        Instant place = ledger.next();
        Map<String, String> changed = changes(dice);
        String columns =
                ((List<?>)
                                entities.createNativeQuery(
                                                "select column_name from information_schema.columns where table_schema = database()"
                                                        + " and table_name = 'accident_revision'")
                                        .getResultList())
                        .stream().map(String::valueOf).collect(Collectors.joining(","));
        String values =
                List.of(columns.split(",")).stream()
                        .map(column -> changed.getOrDefault(column, "r." + column))
                        .collect(Collectors.joining(","));
        entities.createNativeQuery(
                        "insert into accident_revision (%s) select %s from accident_revision r where r.accident_id = :a and r.superseded_at is null"
                                .formatted(columns, values))
                .setParameter("a", Columns.bytes(accident))
                .setParameter("id", Columns.bytes(Ids.next()))
                .setParameter("place", Columns.utc(place))
                .executeUpdate();
        if (dice.nextInt(KILL_EVERY) == 0) {
            kill();
        }
        entities.createNativeQuery(
                        "update accident_revision set superseded_at = :place where accident_id = :a and superseded_at is null"
                                + " and known_at < :place")
                .setParameter("a", Columns.bytes(accident))
                .setParameter("place", Columns.utc(place))
                .executeUpdate();
        if (dice.nextInt(GIVE_UP_EVERY) == 0) {
            throw new GivenUp();
        }
    }

    private static Map<String, String> changes(Random dice) {
        return Map.of(
                "id",
                ":id",
                "revision",
                "r.revision + 1",
                "known_at",
                ":place",
                "superseded_at",
                "null",
                "status",
                text(STATUSES, dice),
                "division",
                dice.nextInt(5) == 0 ? text(DIVISIONS, dice) : "r.division",
                "category",
                dice.nextInt(5) == 0 ? text(CATEGORIES, dice) : "r.category",
                "occurred_on",
                dice.nextInt(4) == 0
                        ? "date_add('2025-01-01', interval %d day)".formatted(dice.nextInt(600))
                        : "r.occurred_on",
                "deaths",
                Integer.toString(dice.nextInt(5)),
                "direct_loss_cny",
                dice.nextInt(1_000_000) + "." + (10 + dice.nextInt(90)));
    }

    private static String text(List<String> from, Random dice) {
        return "'" + from.get(dice.nextInt(from.size())) + "'";
    }

    /** The database ends this transaction's connection, as it does when its client dies. */
    private void kill() {
        Object id = entities.createNativeQuery("select connection_id()").getSingleResult();
        try (Connection connection = RealServers.database().connect();
                Statement statement = connection.createStatement()) {
            statement.execute("kill " + id);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
