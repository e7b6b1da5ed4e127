package org.tocsin.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tocsin.client.ApiException;
import org.tocsin.client.api.AccidentStatisticsApi;
import org.tocsin.client.api.FeedApi;
import org.tocsin.client.model.Feed;
import org.tocsin.client.model.FeedItem;
import org.tocsin.client.model.Hazard;
import org.tocsin.client.model.HazardStatus;
import org.tocsin.client.model.Statistics;

/**
 * The Java client that is generated from the merged contract, alone: a hazard from report to close,
 * its events in the feed, and figures. First, before imports stand in the feed.
 */
@Order(1)
class JavaClientTest {

    private static final String CLOSED = "org.tocsin.hazard.closed.v1";

    private final FeedApi feed = new FeedApi(GeneratedClient.as("dashboard"));
    private String position;

    @Test
    @Timeout(300)
    void walksAHazardFromReportToCloseAndFollowsItInTheFeed() throws Exception {
        position = feed.readFeed("now", null, null, null, null).getNext();
        String begin = position;

        Hazard hazard =
                new HazardWalk("enterprise-b", "bureau-b", "leader-b")
                        .closed(UUID.fromString(City.ENTERPRISE_B), "危化品仓库无防泄漏围堰");

        assertThat(hazard.getStatus()).isEqualTo(HazardStatus.CLOSED);
        assertThat(hazard.getReviews()).hasSize(1);
        List<String> told = new ArrayList<>();
        await().atMost(Duration.ofMinutes(2))
                .ignoreExceptions()
                .untilAsserted(
                        () -> {
                            told.addAll(changesOf(hazard.getId()));
                            assertThat(told).endsWith(CLOSED);
                        });
        assertThat(told)
                .startsWith("org.tocsin.hazard.reported.v1", "org.tocsin.hazard.verified.v1");
        assertThat(streamed(hazard.getId(), begin)).isEqualTo(told);
    }

    /** The stream tells the same; it is read line by line, its events are of the model. */
    private List<String> streamed(UUID hazardId, String after) throws Exception {
        try (Stream<String> lines =
                GeneratedClient.lines(
                        "dashboard", "/api/v1/feed/stream?types=hazard.*&after=" + after)) {
            Iterator<FeedItem> events =
                    lines.filter(line -> line.startsWith("data: {\"specversion\""))
                            .map(line -> GeneratedClient.read(line.substring(6), FeedItem.class))
                            .filter(event -> event.getSubject().equals(hazardId.toString()))
                            .iterator();
            List<String> types = new ArrayList<>();
            while (!types.contains(CLOSED)) {
                types.add(events.next().getType());
            }
            return types;
        }
    }

    /** What is new of the hazard since the position, which moves on. */
    private List<String> changesOf(UUID hazardId) throws ApiException {
        List<String> types = new ArrayList<>();
        Feed slice = feed.readFeed(position, 200, "hazard.*", null, null);
        slice.getItems().stream()
                .filter(event -> event.getSubject().equals(hazardId.toString()))
                .forEach(event -> types.add(event.getType()));
        position = slice.getNext();
        return types;
    }

    @Test
    void readsFiguresThatStayAsTheyWere() throws ApiException {
        Statistics now = figures(null);
        Statistics again = figures(now);

        assertThat(now.getTotals()).containsKeys("accidents", "deaths");
        assertThat(now.getDigest()).startsWith("sha-256:");
        assertThat(again).isEqualTo(now);
    }

    private static Statistics figures(Statistics asOf) throws ApiException {
        return new AccidentStatisticsApi(GeneratedClient.as("audit"))
                .getStatisticsAccidents(
                        asOf == null ? null : asOf.getAsOf(),
                        null,
                        null,
                        "990102",
                        LocalDate.of(2025, 1, 1),
                        "severity",
                        null,
                        "accidents,deaths",
                        null,
                        LocalDate.of(2025, 12, 31),
                        null,
                        null,
                        null,
                        null);
    }
}
