package org.tocsin.inspection.campaign.domain;

import jakarta.annotation.Nullable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A campaign as it stands. */
public record CampaignSnapshot(
        UUID id,
        long version,
        String campaignNo,
        CampaignStatus status,
        CampaignKind kind,
        String title,
        @Nullable String description,
        CampaignArea area,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable String conclusion,
        String createdBy,
        Instant createdAt,
        Instant updatedAt) {}
