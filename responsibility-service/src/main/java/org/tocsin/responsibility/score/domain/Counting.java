package org.tocsin.responsibility.score.domain;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often a rule counts one record. */
@Schema(name = "ScoreCounting", description = "EACH fact, or the record ONCE 逐次计分或每案一次")
public enum Counting {
    EACH,
    ONCE
}
