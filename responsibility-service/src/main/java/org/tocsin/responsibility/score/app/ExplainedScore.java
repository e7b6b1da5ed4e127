package org.tocsin.responsibility.score.app;

import org.tocsin.responsibility.score.domain.ScoreSheet;
import org.tocsin.responsibility.score.domain.ScoreStanding;

/** A score as it stands, and the sheet that explains it at the instant that was asked for. */
public record ExplainedScore(ScoreStanding standing, ScoreSheet sheet) {}
