package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.stream.Suite.BUREAU_A;
import static org.tocsin.gateway.stream.Suite.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.feed.app.FeedRetention;
import org.tocsin.gateway.stream.Bustle.Crossings;
import org.tocsin.platform.testing.RealServers;

/**
 * The consumer of the guide is killed again and again while records change and move, and a town
 * moves with all that is in it. Now and then it is let catch up: one that is always behind reads
 * how things ended, and would not notice what it is never told.
 */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Hasty.class)
@QuarkusTestResource(Registry.class)
class KilledConsumerTest {

    private static final int KILLS = 50;
    private static final int UNDISTURBED = 5;
    private static final int CHANGES = 8;
    private static final int LONGEST_MILLIS = 200;
    private static final String EVENT = "org.tocsin.";
    private static final String LEFT = "org.tocsin.feed.left.v1 ";
    private static final String ENTERED = "org.tocsin.feed.entered.v1 ";

    private final Random random = new Random();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private final AtomicBoolean enough = new AtomicBoolean();
    private Crossings present = Crossings.NONE;
    private Crossings absent = Crossings.NONE;
    private int cutShort;
    private Sample sample;

    @Inject Suite suite;
    @Inject Bustle bustle;
    @Inject FeedRetention retention;

    @BeforeEach
    void takeACopy() throws Exception {
        bustle.begin();
        Registry.LISTED.set(0);
        sample = Sample.assumed(suite.door.port(), BUREAU_A.token());
        sample.start();
        awaitCopy(sample);
    }

    @AfterEach
    void clear() throws Exception {
        enough.set(true);
        writer.close();
        sample.close();
        bustle.end();
    }

    private static void awaitCopy(Sample sample) {
        await().untilAsserted(() -> assertThat(sample.records()).isEqualTo(truth()));
    }

    private static Map<String, Object> truth() {
        return Registry.seenBy(Bustle.DISTRICT);
    }

    @Test
    void endsWithWhatAFreshSnapshotSays() throws Exception {
        for (int life = 1; life <= KILLS; life++) {
            if (life % UNDISTURBED == 0) {
                liveUndisturbed(life);
            } else {
                dieAmongChanges();
            }
            absent = absent.plus(bustle.change(CHANGES));
            if (life % (2 * UNDISTURBED) == 0) {
                absent = absent.plus(bustle.moveTown());
            }
            comeBack();
        }
        awaitCopy(sample);

        assertThat(Registry.LISTED).as("All but the first copy is from the feed").hasValue(1);
        assertThat(sample.records()).isEqualTo(freshSnapshot()).isNotEmpty();
        assertThat(cutShort).as("Deaths among changes").isGreaterThan(KILLS / 2);
        for (Crossings crossings : List.of(present, absent)) {
            assertThat(crossings.left()).isGreaterThanOrEqualTo(KILLS);
            assertThat(crossings.entered()).isGreaterThanOrEqualTo(KILLS);
        }
        assertThat(sample.told(LEFT)).isGreaterThan(KILLS);
        assertThat(sample.told(ENTERED)).isGreaterThan(KILLS);
    }

    private void dieAmongChanges() throws Exception {
        enough.set(false);
        Future<Crossings> changes = writer.submit(() -> bustle.changeUntil(enough::get));
        try {
            changes.get(random.nextInt(LONGEST_MILLIS), TimeUnit.MILLISECONDS);
        } catch (TimeoutException now) {
            sample.kill();
        }
        cutShort += sample.records().equals(truth()) ? 0 : 1;
        enough.set(true);
        present = present.plus(changes.get());
    }

    private void liveUndisturbed(int life) throws Exception {
        present = present.plus(bustle.change(CHANGES));
        if (life % (2 * UNDISTURBED) != 0) {
            present = present.plus(bustle.moveTown());
        }
        awaitCopy(sample);
        sample.kill();
    }

    /** It goes on at once with what happened meanwhile. */
    private void comeBack() throws Exception {
        long before = sample.told(EVENT);
        sample.start();
        await().until(() -> sample.told(EVENT) > before);
    }

    private Map<String, Object> freshSnapshot() throws Exception {
        try (Sample fresh = Sample.assumed(suite.door.port(), BUREAU_A.token())) {
            fresh.start();
            await().until(() -> fresh.told("snapshot") == 1);
            return fresh.records();
        }
    }

    @Test
    void takesANewSnapshotWhenItsPositionIsGone() throws Exception {
        bustle.change(CHANGES);
        awaitCopy(sample);
        sample.kill();
        String before = suite.now();
        bustle.change(CHANGES);
        await().until(() -> !suite.now().equals(before));
        suite.sql("update feed_entry set appended_at = appended_at - interval 40 day");
        retention.purge();

        sample.start();
        awaitCopy(sample);

        assertThat(Registry.LISTED).hasValue(2);
        assertThat(sample.told("snapshot")).isEqualTo(2);
    }
}
