package org.tocsin.inspection.campaign.domain;

import org.tocsin.inspection.visit.domain.Actor;

import java.time.Instant;

/** Who asks something of a campaign, and when; none of it comes from a request body. */
public record CampaignOccasion(Actor actor, Instant at) {}
