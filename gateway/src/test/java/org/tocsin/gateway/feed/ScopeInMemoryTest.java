package org.tocsin.gateway.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.feed.app.FeedTap;
import org.tocsin.gateway.feed.app.FeedTree;
import org.tocsin.gateway.feed.app.FeedWriter;
import org.tocsin.gateway.feed.app.Sight;
import org.tocsin.gateway.feed.app.Tree;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.gateway.feed.domain.FeedLine;
import org.tocsin.gateway.feed.domain.FeedNews;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.security.OnBehalf;
import org.tocsin.platform.security.Scope;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.time.Ids;

/** What a scope covers is told in a query and in memory, and must be the same. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class ScopeInMemoryTest {

    private static final String[] DIVISIONS = {
        null, "990100", "990101", "990101001", "990102", "990102001", "990171", "123456", "99010"
    };
    private static final String[] INDUSTRIES = {null, "C", "C3411", "C2614", "B0610", "c3411"};
    private static final String[] GRIDS = {null, "990101001-G01", "990101001-G02"};
    private static final UUID[] UNITS = {null, Ids.next(), Ids.next()};
    private static final int EVENTS = 250;
    private static final int SCOPES = 120;

    private final Random random = new Random(36);

    @Inject FeedWriter writer;
    @Inject FeedTap tap;
    @Inject FeedTree tree;
    @Inject OnBehalf onBehalf;

    @Test
    void saysWhatTheQuerySays() throws Exception {
        long before = QuarkusTransaction.requiringNew().call(tap::head);
        for (int i = 0; i < EVENTS; i++) {
            append();
        }
        long end = before + EVENTS;
        List<FeedLine> all =
                QuarkusTransaction.requiringNew().call(() -> tap.all(before, end, EVENTS));
        assertThat(all).hasSize(EVENTS);
        Tree now = tree.now();
        int seen = 0;
        for (int i = 0; i < SCOPES; i++) {
            Scope scope = scope();
            Sight sight = new Sight(scope);
            List<Long> inMemory =
                    all.stream()
                            .filter(line -> sight.sees(line.entry().audience(), now))
                            .map(FeedLine::position)
                            .toList();
            assertThat(inMemory).as(scope.toString()).isEqualTo(inQuery(scope, before, end));
            seen += inMemory.size();
        }
        assertThat(seen).isPositive();
    }

    private List<Long> inQuery(Scope scope, long after, long upTo) throws Exception {
        AtomicReference<List<Long>> found = new AtomicReference<>();
        KnownCaller who = new KnownCaller("somebody", "somebody", Set.of("leader"), scope);
        Runnable reading =
                () ->
                        found.set(
                                QuarkusTransaction.requiringNew()
                                        .call(() -> positions(after, upTo)));
        Thread.ofVirtual().start(() -> onBehalf.run(who, reading)).join();
        return found.get();
    }

    private List<Long> positions(long after, long upTo) {
        return tap.read(after, upTo, List.of(), null, EVENTS).news().stream()
                .map(FeedNews::position)
                .toList();
    }

    private Scope scope() {
        return new Scope(
                any(DIVISIONS),
                random.nextInt(3) > 0 ? Set.of() : some(INDUSTRIES),
                random.nextInt(3) > 0 ? null : any(UNITS),
                random.nextInt(3) > 0 ? Set.of() : some(GRIDS));
    }

    private Set<String> some(String[] values) {
        Set<String> some = new java.util.HashSet<>(Arrays.asList(any(values), any(values)));
        some.remove(null);
        return some;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private void append() {
        writer.append(
                new FeedEvent(
                        Ids.next(),
                        "tocsin.hazard",
                        "hazard.reported.v1",
                        Ids.next(),
                        1,
                        Instant.now(),
                        null,
                        "{}"),
                new Audience(any(DIVISIONS), any(INDUSTRIES), any(UNITS), any(GRIDS)));
    }
}
