package org.tocsin.gateway.atom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Feed;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.io.WireFeedInput;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.gateway.Door;
import org.tocsin.gateway.Happenings;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.outbox.EventScope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** Events go the whole way: outbox, Kafka, inbox, board, front door, and a reader of news. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class AtomTest {

    private static final String PATH = "/api/v1/public/feed.atom";
    private static final EventScope TOWN =
            new EventScope("990101001", "C3411", UUID.randomUUID(), "990101001-G01");

    @Inject FrontDoor door;
    @Inject Happenings happenings;

    private RequestSpecification anybody() {
        return Door.anybody(door);
    }

    private static Feed read(Response answer) {
        answer.then().statusCode(200).contentType(startsWith("application/atom+xml"));
        try {
            return (Feed) new WireFeedInput().build(new StringReader(answer.asString()));
        } catch (Exception unreadable) {
            throw new AssertionError(answer.asString(), unreadable);
        }
    }

    private Optional<Entry> entry(UUID id, String query) {
        return read(anybody().get(PATH + query)).getEntries().stream()
                .filter(entry -> entry.getId().equals("urn:uuid:" + id))
                .findFirst();
    }

    private Entry await(UUID id, String status) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () ->
                                entry(id, "?limit=200")
                                        .filter(e -> terms(e).contains(status))
                                        .isPresent());
        return entry(id, "?limit=200").orElseThrow();
    }

    private static List<String> terms(Entry entry) {
        return entry.getCategories().stream().map(c -> c.getTerm()).toList();
    }

    private static String link(List<Link> links, String rel) {
        return links.stream()
                .filter(link -> rel.equals(link.getRel()))
                .map(Link::getHref)
                .findFirst()
                .orElse(null);
    }

    private void listing(String type, UUID id, long sequence, Map<String, ?> values) {
        happenings.tell("tocsin.listing", type, id, sequence, TOWN, values);
    }

    private UUID listed(Map<String, ?> values) {
        UUID id = Ids.next();
        listing("listing.proposed.v1", id, 1, Map.of());
        listing("listing.approved.v1", id, 2, Map.of());
        listing("listing.published.v1", id, 3, values);
        return id;
    }

    @Test
    void aListingIsAnnouncedWhenItIsPublishedAndFollowed() {
        UUID id = listed(Map.of("unitName", "东岭精工", "noticeText", "限期整改 <b>&</b>\u0001"));
        Entry entry = await(id, "LISTED");

        assertThat(entry.getTitle()).startsWith("挂牌督办 东岭精工 GP-").endsWith("已挂牌");
        assertThat(entry.getSummary().getValue())
                .as("Text, and without what XML cannot say")
                .isEqualTo("限期整改 <b>&</b>");
        assertThat(link(entry.getAlternateLinks(), "alternate"))
                .isEqualTo("/api/v1/public/listings/" + id);
        assertThat(entry.getUpdated()).isNotNull();

        listing("listing.acceptance-requested.v1", id, 4, Map.of());
        listing("listing.accepted.v1", id, 5, Map.of());
        listing("listing.delisted.v1", id, 6, Map.of());
        Entry over = await(id, "DELISTED");
        assertThat(over.getPublished()).isEqualTo(entry.getPublished());
        assertThat(over.getUpdated()).isAfterOrEqualTo(entry.getUpdated());
    }

    @Test
    void whatIsNotPublicIsNotAnnounced() {
        UUID proposed = Ids.next();
        listing("listing.proposed.v1", proposed, 1, Map.of());
        listing("listing.refused.v1", proposed, 2, Map.of());
        UUID release = Ids.next();
        happenings.tell(
                "tocsin.statistics-release", "statistics.released.v1", release, 1, TOWN, Map.of());
        UUID approved = investigated();
        UUID listed = listed(Map.of());
        await(listed, "LISTED");
        await(published(investigated()), "APPROVED");

        for (UUID hidden : List.of(proposed, release, approved)) {
            assertThat(entry(hidden, "?limit=200")).isEmpty();
        }
        assertThat(anybody().get(PATH + "?limit=200").asString())
                .as("Neither hazards nor accidents by number, nor towns")
                .doesNotContain("YH-", "SG-", "990101001");
    }

    private UUID investigated() {
        UUID id = Ids.next();
        String topic = "tocsin.investigation";
        happenings.tell(topic, "investigation.opened.v1", id, 1, TOWN, Map.of());
        happenings.tell(topic, "investigation.submitted.v1", id, 2, TOWN, Map.of());
        happenings.tell(topic, "investigation.approved.v1", id, 3, TOWN, Map.of());
        return id;
    }

    private UUID published(UUID id) {
        happenings.tell(
                "tocsin.investigation",
                "investigation.published.v1",
                id,
                4,
                TOWN,
                Map.of("title", "“11·20”事故调查报告摘要", "summary", "未设防护栏杆"));
        return id;
    }

    @Test
    void anInvestigationIsAnnouncedPutRightAndTakenAway() {
        UUID id = published(investigated());
        Entry entry = await(id, "APPROVED");
        assertThat(entry.getTitle()).contains("“11·20”事故调查报告摘要");
        assertThat(link(entry.getAlternateLinks(), "alternate"))
                .isEqualTo("/api/v1/public/investigations/" + id);

        happenings.tell(
                "tocsin.investigation",
                "investigation.published.v1",
                id,
                5,
                TOWN,
                Map.of("summary", "更正：未系安全带", "status", "CLOSED", "previousStatus", "CLOSED"));
        assertThat(await(id, "CLOSED").getSummary().getValue()).isEqualTo("更正：未系安全带");

        String changed = anybody().get(PATH).header("Last-Modified");
        happenings.tell(
                "tocsin.investigation", "investigation.discontinued.v1", id, 6, TOWN, Map.of());
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .until(() -> entry(id, "?limit=200").isEmpty());
        assertThat(read(anybody().get(PATH)).getUpdated())
                .as("Also what went away is a change")
                .isAfterOrEqualTo(java.time.ZonedDateTime.parse(changed, HTTP_DATE).toInstant());
    }

    private static final java.time.format.DateTimeFormatter HTTP_DATE =
            java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

    @Test
    void aPublishedQuarterIsAnnounced() {
        UUID id = Ids.next();
        happenings.tell(
                "tocsin.statistics-release", "statistics.published.v1", id, 1, TOWN, Map.of());
        Entry entry = await(id, "PUBLISHED");
        assertThat(entry.getTitle()).isEqualTo("事故统计 2026-Q3 · 已公开");
        assertThat(link(entry.getAlternateLinks(), "alternate"))
                .isEqualTo("/api/v1/public/statistics/2026-Q3");
        assertThat(entry(id, "?limit=200&kind=LISTING")).isEmpty();
        assertThat(entry(id, "?limit=200&kind=STATISTICS")).isPresent();
    }

    @Test
    void theReaderChoosesTheLanguage() {
        UUID id = listed(Map.of("unitName", "东岭精工"));
        await(id, "LISTED");
        assertThat(entry(id, "?limit=200&lang=en").orElseThrow().getTitle())
                .startsWith("Listed hazard 东岭精工 GP-")
                .endsWith("listed");
        Response english = anybody().header("Accept-Language", "en").get(PATH);
        assertThat(read(english).getTitle()).startsWith("Work safety");
        assertThat(english.asString()).contains("xml:lang=\"en\"", "xml:lang=\"zh-CN\"");
        assertThat(String.join(", ", english.headers().getValues("Vary")))
                .contains("Accept-Language");
    }

    @Test
    void pagesAreLinkedAndNothingIsTwice() {
        List<UUID> all = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            all.add(listed(Map.of()));
        }
        for (UUID id : all) {
            await(id, "LISTED");
        }
        List<String> seen = new ArrayList<>();
        String path = PATH + "?limit=2&kind=LISTING";
        String id = null;
        while (path != null) {
            Feed page = read(anybody().get(path));
            assertThat(id == null || id.equals(page.getId())).isTrue();
            id = page.getId();
            assertThat(page.getEntries()).hasSizeLessThanOrEqualTo(2);
            page.getEntries().forEach(entry -> seen.add(entry.getId()));
            assertThat(link(page.getOtherLinks(), "self")).isEqualTo(path);
            path = link(page.getOtherLinks(), "next");
        }
        assertThat(seen)
                .doesNotHaveDuplicates()
                .containsAll(all.stream().map(one -> "urn:uuid:" + one).toList());
    }

    @Test
    void aKnownFeedIsNotSentAgain() {
        await(listed(Map.of()), "LISTED");
        Response first = anybody().get(PATH);
        String tag = first.header("ETag");
        String changed = first.header("Last-Modified");
        assertThat(first.header("Cache-Control")).startsWith("public, max-age=");
        anybody()
                .header("If-None-Match", tag)
                .get(PATH)
                .then()
                .statusCode(304)
                .header("ETag", equalTo(tag));
        anybody().header("If-Modified-Since", changed).get(PATH).then().statusCode(304);
        anybody()
                .header("If-Modified-Since", "Sat, 01 Jan 2000 00:00:00 GMT")
                .get(PATH)
                .then()
                .statusCode(200);
        anybody().header("If-None-Match", "\"other\"").get(PATH).then().statusCode(200);
    }

    @Test
    void nobodyNeedsATokenAndABadOneHurtsNobody() {
        anybody().header("Authorization", "Bearer nonsense").get(PATH).then().statusCode(200);
        assertThat(anybody().get(PATH).header("RateLimit")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kind=TIP", "limit=0", "cursor=AAAA", "lang=fr", "since=1"})
    void aWrongParameterIsRefused(String query) {
        anybody()
                .get(PATH + "?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("?" + query.split("=")[0]));
    }
}
