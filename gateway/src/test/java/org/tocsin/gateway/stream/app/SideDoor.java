package org.tocsin.gateway.stream.app;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tocsin.gateway.feed.app.FeedQueries;
import org.tocsin.gateway.feed.app.FeedTree;
import org.tocsin.gateway.stream.Listener;
import org.tocsin.platform.security.KnownCaller;
import org.tocsin.platform.security.Scope;

/**
 * A second set of streams beside the running ones, with a door and settings of its own, so that it
 * can be stopped. Whoever comes is the city.
 */
@Singleton
public class SideDoor {

    private static final Set<String> ROLES = Set.of("dashboard");

    @Inject FeedQueries feed;
    @Inject FeedTree tree;
    @Inject LogSource source;
    @Inject CatchUp catchUp;
    @Inject Frames frames;
    @Inject Clock clock;
    @Inject Vertx vertx;

    private Streams streams;
    private HttpServer server;

    /**
     * @param settings without prefix; the rest is as by default
     */
    void open(Map<String, String> settings) {
        streams =
                new Streams(
                        feed,
                        tree,
                        source,
                        catchUp,
                        frames,
                        settings(settings),
                        new SimpleMeterRegistry(),
                        clock);
        streams.start(new StartupEvent());
        Router router = Router.router(vertx);
        router.get().handler(context -> Thread.ofVirtual().start(() -> answer(context)));
        server =
                vertx.createHttpServer()
                        .requestHandler(router)
                        .listen(0, "127.0.0.1")
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
    }

    private void answer(RoutingContext context) {
        KnownCaller city = new KnownCaller("city", "city", ROLES, Scope.ofDivision("990100"));
        long expiresAt = Instant.now().plusSeconds(600).getEpochSecond();
        streams.open(
                new Subscriber(city, "test/city", expiresAt, List.of()), "now", new Line(context));
    }

    Listener listen() throws Exception {
        return new Listener(server.actualPort(), "/", "Bearer none", null);
    }

    /** As when a gateway stops; its door stays open. */
    void stop() {
        streams.stop(new ShutdownEvent());
    }

    void close() {
        if (server == null) {
            return;
        }
        stop();
        server.close().toCompletionStage().toCompletableFuture().join();
        server = null;
    }

    private static StreamSettings settings(Map<String, String> settings) {
        SmallRyeConfigBuilder config =
                new SmallRyeConfigBuilder().withMapping(StreamSettings.class);
        settings.forEach(
                (name, value) ->
                        config.withSources(
                                new PropertiesConfigSource(
                                        Map.of("tocsin.stream." + name, value), name, 500)));
        return config.build().getConfigMapping(StreamSettings.class);
    }
}
