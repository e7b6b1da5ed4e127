package org.tocsin.gateway.limit;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisAPI;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Quotas that several gateways share. The count is one script, so that two gateways cannot both
 * take the last request; it goes by the server's clock, so theirs need not agree. While the server
 * is away each gateway counts by itself: a limit that is too generous for a while is better than a
 * city that is locked out.
 */
final class QuotasInRedis implements QuotaStore {

    private static final Logger LOG = Logger.getLogger(QuotasInRedis.class);
    private static final long AWAY_NANOS = Duration.ofSeconds(1).toNanos();
    private static final String SCRIPT =
            """
            local t = redis.call('TIME')
            local now = t[1] * 1000000 + t[2]
            local cost = tonumber(ARGV[1])
            local whole = cost * tonumber(ARGV[2])
            local state = tonumber(redis.call('GET', KEYS[1]) or '0')
            local after = math.max(state, now) + cost
            if after - now > whole then
              return {0, state, now}
            end
            redis.call('SET', KEYS[1], string.format('%.0f', after), 'PX', math.ceil((after - now) / 1000) + 1)
            return {1, after, now}
            """;

    private final RedisAPI redis;
    private final QuotasInMemory meanwhile;
    private final long patience;
    private final AtomicLong awayUntil = new AtomicLong(System.nanoTime());

    QuotasInRedis(Vertx vertx, String url, Duration patience, QuotasInMemory meanwhile) {
        this.redis = RedisAPI.api(Redis.createClient(vertx, url));
        this.patience = patience.toMillis();
        this.meanwhile = meanwhile;
    }

    @Override
    public Future<Quota.Verdict> take(Quota quota, String who) {
        if (System.nanoTime() - awayUntil.get() < 0) {
            return meanwhile.take(quota, who);
        }
        List<String> call =
                List.of(
                        SCRIPT,
                        "1",
                        "tocsin:quota:" + quota.name() + ":" + who,
                        Long.toString(quota.cost()),
                        Long.toString(quota.requests()));
        return redis.eval(call)
                .timeout(patience, java.util.concurrent.TimeUnit.MILLISECONDS)
                .map(answer -> verdict(quota, answer))
                .recover(failure -> alone(quota, who, failure));
    }

    private static Quota.Verdict verdict(Quota quota, Response answer) {
        return quota.verdict(
                answer.get(0).toLong() == 1, answer.get(1).toLong(), answer.get(2).toLong());
    }

    private Future<Quota.Verdict> alone(Quota quota, String who, Throwable failure) {
        LOG.warnf("Quotas are counted by this gateway alone for now: %s", failure.getMessage());
        awayUntil.set(System.nanoTime() + AWAY_NANOS);
        return meanwhile.take(quota, who);
    }

    void close() {
        redis.close();
    }
}
