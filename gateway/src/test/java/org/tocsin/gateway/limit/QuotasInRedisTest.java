package org.tocsin.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

/** Two gateways beside a real Redis server. */
class QuotasInRedisTest {

    private static final Quota TEN = new Quota("client", 10, Duration.ofMinutes(1));
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static Vertx vertx;
    private static int port;
    private static RedisServer server;

    @BeforeAll
    static void start() throws IOException {
        vertx = Vertx.vertx();
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        server = RedisServer.newRedisServer().port(port).setting("bind 127.0.0.1").build();
        server.start();
    }

    @AfterAll
    static void stop() throws Exception {
        server.stop();
        vertx.close().toCompletionStage().toCompletableFuture().get(10, TimeUnit.SECONDS);
    }

    private static QuotasInRedis gateway(int redisPort, Duration patience) {
        return new QuotasInRedis(
                vertx,
                "redis://127.0.0.1:" + redisPort,
                patience,
                new QuotasInMemory(Duration.ofMinutes(1), 100));
    }

    private static Quota.Verdict take(QuotasInRedis gateway, String who) throws Exception {
        return gateway.take(TEN, who)
                .toCompletionStage()
                .toCompletableFuture()
                .get(10, TimeUnit.SECONDS);
    }

    @Test
    void twoGatewaysCountTogether() throws Exception {
        QuotasInRedis one = gateway(port, PATIENCE);
        QuotasInRedis other = gateway(port, PATIENCE);
        for (int i = 0; i < 5; i++) {
            assertThat(take(one, "a").admitted()).isTrue();
            assertThat(take(other, "a").remaining()).isEqualTo(8 - 2L * i);
        }
        Quota.Verdict refused = take(one, "a");
        assertThat(refused.admitted()).isFalse();
        assertThat(refused.seconds()).isBetween(1L, 6L);
        assertThat(take(other, "a").admitted()).isFalse();
        assertThat(take(other, "b").admitted()).as("another caller").isTrue();
        one.close();
        other.close();
    }

    @Test
    void withoutItsServerAGatewayCountsByItself() throws Exception {
        int nobody;
        try (ServerSocket socket = new ServerSocket(0)) {
            nobody = socket.getLocalPort();
        }
        QuotasInRedis alone = gateway(nobody, PATIENCE);
        for (int i = 0; i < 10; i++) {
            assertThat(take(alone, "a").admitted()).isTrue();
        }
        assertThat(take(alone, "a").admitted()).isFalse();
        alone.close();
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedFor() throws Exception {
        try (ServerSocket silent = new ServerSocket(0)) {
            QuotasInRedis gateway = gateway(silent.getLocalPort(), Duration.ofMillis(100));
            long began = System.nanoTime();
            assertThat(take(gateway, "a").admitted()).isTrue();
            assertThat(take(gateway, "a").remaining()).isEqualTo(8);
            assertThat(Duration.ofNanos(System.nanoTime() - began))
                    .isLessThan(Duration.ofSeconds(1));
            gateway.close();
        }
    }
}
