package org.tocsin.gateway.route;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;
import org.tocsin.gateway.wire.FrontWire;

/**
 * The gateway's own listener in front of the Quarkus router. Quarkus' listener leaves it to Vert.x
 * to answer what is not valid HTTP, which it does without a problem document; and the limits that
 * matter at a public door belong in one place. One listener per event loop, all on the same port.
 */
@ApplicationScoped
public class FrontDoor {

    private static final Logger LOG = Logger.getLogger(FrontDoor.class);
    private static final int AFTER_EVERYTHING_ELSE = Integer.MAX_VALUE;

    /** Of 1 to 9; above it hardly anything is saved any more. */
    private static final int COMPRESSION = 4;

    private final Vertx vertx;
    private final FrontSettings settings;
    private final Doorkeeper doorkeeper;
    private final FrontWire wire;
    private final Upstreams upstreams;
    private final List<Listener> listeners = new CopyOnWriteArrayList<>();
    private volatile String deployment;

    FrontDoor(
            Vertx vertx,
            FrontSettings settings,
            Doorkeeper doorkeeper,
            FrontWire wire,
            Upstreams upstreams) {
        this.vertx = vertx;
        this.settings = settings;
        this.doorkeeper = doorkeeper;
        this.wire = wire;
        this.upstreams = upstreams;
    }

    void open(@Observes @Priority(AFTER_EVERYTHING_ELSE) StartupEvent started) {
        DeploymentOptions onEachLoop =
                new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
        deployment =
                vertx.deployVerticle(this::listener, onEachLoop)
                        .toCompletionStage()
                        .toCompletableFuture()
                        .join();
        LOG.infof("Listening on http://%s:%d", settings.host(), port());
    }

    void close(@Observes ShutdownEvent stopping) {
        if (deployment != null) {
            upstreams.awaitEnd(settings.drain());
            vertx.undeploy(deployment).toCompletionStage().toCompletableFuture().join();
        }
    }

    /** The port that is listened on, also where a free one was picked. */
    public int port() {
        return listeners.getFirst().port();
    }

    private Listener listener() {
        Listener listener = new Listener(options(), doorkeeper, wire);
        listeners.add(listener);
        return listener;
    }

    private HttpServerOptions options() {
        int anyFreeOneForAll = -1;
        return wire.limit(new HttpServerOptions())
                .setHost(settings.host())
                .setPort(settings.port() == 0 ? anyFreeOneForAll : settings.port())
                .setCompressionSupported(true)
                .setCompressionLevel(COMPRESSION)
                .setIdleTimeout((int) settings.idle().toSeconds())
                .setHandle100ContinueAutomatically(true)
                .setHttp2ClearTextEnabled(false)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }
}
