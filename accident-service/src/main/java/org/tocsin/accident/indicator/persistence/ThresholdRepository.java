package org.tocsin.accident.indicator.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.tocsin.accident.indicator.domain.Thresholds;

/** The thresholds that there have been. */
@ApplicationScoped
public class ThresholdRepository {

    private static final String SELECT = "select warning_percent from indicator_threshold ";

    private final EntityManager entities;

    ThresholdRepository(EntityManager entities) {
        this.entities = entities;
    }

    public void keep(Thresholds thresholds, Instant knownAt) {
        entities.createNativeQuery(
                        "insert into indicator_threshold (known_at, warning_percent) values (:at, :percent)")
                .setParameter("at", utc(knownAt))
                .setParameter("percent", thresholds.warningPercent())
                .executeUpdate();
    }

    public Optional<Thresholds> last() {
        return first(
                entities.createNativeQuery(
                        SELECT + "order by known_at desc limit 1", BigDecimal.class));
    }

    /** Those in force at the instant, or the very first ones if it was before them. */
    public Optional<Thresholds> at(Instant asOf) {
        return first(
                        entities.createNativeQuery(
                                        SELECT
                                                + "where known_at <= :at order by known_at desc limit 1",
                                        BigDecimal.class)
                                .setParameter("at", utc(asOf)))
                .or(
                        () ->
                                first(
                                        entities.createNativeQuery(
                                                SELECT + "order by known_at limit 1",
                                                BigDecimal.class)));
    }

    private static Optional<Thresholds> first(Query query) {
        List<?> found = query.getResultList();
        return found.stream().map(BigDecimal.class::cast).map(Thresholds::new).findFirst();
    }

    private static LocalDateTime utc(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
