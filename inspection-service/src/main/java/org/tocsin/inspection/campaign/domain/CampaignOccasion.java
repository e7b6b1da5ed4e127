package org.tocsin.inspection.campaign.domain;

import java.time.Instant;
import org.tocsin.inspection.visit.domain.Actor;

/** Who asks something of a campaign, and when; none of it comes from a request body. */
public record CampaignOccasion(Actor actor, Instant at) {}
