package org.tocsin.gateway.feed.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.tocsin.gateway.feed.app.FeedItem;

/** Some of the feed, oldest first. */
@Schema(name = "Feed")
record FeedView(
        List<FeedItem> items,
        @Schema(
                        description =
                                "Ask again with this as `after`, also when there were no items 下次请求的 after，无论本次是否有事件",
                        examples = "dTBvGJ0_SggGhpzZ49G9LgAAAAEx")
                String next,
        @Schema(
                        description =
                                "Whether there is more already; if not, wait a little before asking again 是否还有更多")
                boolean more) {}
