package org.tocsin.gateway.feed.app;

import java.util.List;
import org.tocsin.gateway.feed.domain.FeedNews;

/**
 * Some of the feed.
 *
 * @param next the position to read on from; past everything that this reader's filters leave out
 * @param more whether there was more at the time of reading
 */
public record FeedSlice(List<FeedNews> news, long next, boolean more) {}
