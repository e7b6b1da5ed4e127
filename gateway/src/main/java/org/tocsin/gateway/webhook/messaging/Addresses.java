package org.tocsin.gateway.webhook.messaging;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.tocsin.gateway.webhook.app.WebhookSettings;
import org.tocsin.gateway.webhook.domain.AddressPolicy;
import org.tocsin.gateway.webhook.domain.Network;
import org.tocsin.gateway.webhook.domain.Target;

/**
 * Finds the address to connect to. The address that was judged is the one that is connected to: a
 * name that leads elsewhere a moment later (DNS rebinding) changes nothing.
 */
@ApplicationScoped
public class Addresses {

    private final Names names;
    private final AddressPolicy policy;
    private final boolean allowHttp;
    private final ExecutorService lookups = Executors.newVirtualThreadPerTaskExecutor();

    Addresses(Names names, WebhookSettings settings) {
        this.names = names;
        this.allowHttp = settings.sending().allowHttp();
        this.policy =
                new AddressPolicy(
                        settings.sending().allowedNetworks().orElse(List.of()).stream()
                                .map(Network::of)
                                .toList());
    }

    /** Some address of the name is not one that may be posted to. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(InetAddress address) {
            super(address.getHostAddress());
        }
    }

    public boolean allowsScheme(Target target) {
        return target.tls() || allowHttp;
    }

    /**
     * Whether the host is an address, and one that is refused; names are judged when they are used.
     */
    public boolean refusesLiteral(Target target) {
        return target.isLiteral() && !policy.allows(InetAddress.ofLiteral(target.host()));
    }

    /**
     * The first of the name's addresses, if all of them are allowed: a name that leads to a private
     * address as well is not what its owner says it is.
     *
     * @param limit how long the name may be looked up
     */
    InetAddress find(String host, Duration limit)
            throws UnknownHostException, Refused, TimeoutException, InterruptedException {
        List<InetAddress> found = lookUp(host, limit);
        for (InetAddress address : found) {
            if (!policy.allows(address)) {
                throw new Refused(address);
            }
        }
        if (found.isEmpty()) {
            throw new UnknownHostException(host);
        }
        return found.getFirst();
    }

    /** The system's resolver has no limit of its own. */
    private List<InetAddress> lookUp(String host, Duration limit)
            throws UnknownHostException, TimeoutException, InterruptedException {
        Future<List<InetAddress>> answer = lookups.submit(() -> names.addressesOf(host));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            UnknownHostException unknown = new UnknownHostException(host);
            unknown.initCause(failed.getCause());
            throw unknown;
        } finally {
            answer.cancel(true);
        }
    }

    /** The system's resolver. */
    @ApplicationScoped
    static class Resolver {

        @Produces
        @ApplicationScoped
        @DefaultBean
        Names names() {
            return host -> List.of(InetAddress.getAllByName(host));
        }
    }
}
