package org.tocsin.gateway.feed.domain;

import jakarta.annotation.Nullable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/**
 * What a reader's scope is compared with.
 *
 * @param ancestors whom the division lay under at that time, itself included, as {@code
 *     /330000/330800/}; empty for what was no division
 */
@Embeddable
public record Audience(
        @Nullable @Column(name = "division") String division,
        @Nullable @Column(name = "industry") String industry,
        @Nullable @Column(name = "unit_id") UUID unitId,
        @Nullable @Column(name = "grid") String grid,
        @Column(name = "ancestors") String ancestors) {

    /** As a service tells it; where the division lies is added when it is written down. */
    public Audience(
            @Nullable String division,
            @Nullable String industry,
            @Nullable UUID unitId,
            @Nullable String grid) {
        this(division, industry, unitId, grid, "");
    }

    public Audience under(String places) {
        return new Audience(division, industry, unitId, grid, places);
    }
}
