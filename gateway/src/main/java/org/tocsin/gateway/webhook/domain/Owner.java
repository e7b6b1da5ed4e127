package org.tocsin.gateway.webhook.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whom subscriptions belong to, as the last token said that was seen. */
@Entity
@Table(name = "webhook_owner")
public class Owner {

    @Id private String subject;
    private String name;
    private String roles;
    @Nullable private String division;
    private String industries;
    @Nullable private UUID unitId;
    private String grids;
    private Instant confirmedAt;

    protected Owner() {} // Hibernate

    /** What a token covers; empty sets are no restriction. */
    public record Claims(
            @Nullable String division,
            Set<String> industries,
            @Nullable UUID unitId,
            Set<String> grids) {}

    private static Set<String> split(String commas) {
        return commas.isEmpty()
                ? Set.of()
                : Stream.of(commas.split(",", -1)).collect(Collectors.toUnmodifiableSet());
    }

    public String subject() {
        return subject;
    }

    public String name() {
        return name;
    }

    public Set<String> roles() {
        return split(roles);
    }

    public Claims claims() {
        return new Claims(division, split(industries), unitId, split(grids));
    }

    public Instant confirmedAt() {
        return confirmedAt;
    }
}
