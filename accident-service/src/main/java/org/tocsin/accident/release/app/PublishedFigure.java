package org.tocsin.accident.release.app;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.accident.statistics.app.Statistics;

/** One frozen table: the question and its answer. */
@Schema(description = "One frozen table 已发布的一张表")
public record PublishedFigure(FigureQuestion question, Statistics answer) {}
