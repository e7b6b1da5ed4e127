package org.tocsin.hazard.tip.rest;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Nullable;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import org.tocsin.hazard.tip.app.TipSettings;

/**
 * Where a request comes from. The gateway strips what clients claim and says itself whom it heard;
 * its word is taken if the connection comes from a gateway, and nobody else's.
 */
@ApplicationScoped
class ClientAddress {

    private static final String TOLD_BY_GATEWAY = "X-Forwarded-For";
    private static final int NETWORK_OF_ONE_CLIENT = 8;

    private final List<IpSubnetFilterRule> gateways;

    ClientAddress(TipSettings settings) {
        this.gateways = settings.gateways().stream().map(ClientAddress::network).toList();
    }

    /**
     * What requests are counted by: an IPv4 address, or the /64 of an IPv6 address, because one
     * client has all of it. Kept in memory only.
     */
    String of(HttpServerRequest request) {
        InetAddress peer = literal(request.remoteAddress().hostAddress()).orElseThrow();
        boolean fromGateway =
                gateways.stream().anyMatch(g -> g.matches(new InetSocketAddress(peer, 0)));
        InetAddress client =
                fromGateway ? literal(request.getHeader(TOLD_BY_GATEWAY)).orElse(peer) : peer;
        return key(client.getAddress());
    }

    private static String key(byte[] address) {
        int length = Math.min(address.length, NETWORK_OF_ONE_CLIENT);
        return java.util.HexFormat.of().formatHex(address, 0, length);
    }

    /** Never asks a name server: what is no address as it stands is none. */
    private static Optional<InetAddress> literal(@Nullable String text) {
        byte[] bytes = text == null ? null : NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? Optional.empty() : Optional.of(InetAddress.getByAddress(bytes));
        } catch (UnknownHostException impossibleLength) {
            throw new IllegalStateException(impossibleLength);
        }
    }

    private static IpSubnetFilterRule network(String cidr) {
        int slash = cidr.indexOf('/');
        if (slash < 0 || literal(cidr.substring(0, slash)).isEmpty()) {
            throw new IllegalStateException(
                    "tocsin.tips.gateways wants networks such as 10.0.0.0/8, not " + cidr);
        }
        return new IpSubnetFilterRule(
                cidr.substring(0, slash),
                Integer.parseInt(cidr.substring(slash + 1)),
                IpFilterRuleType.ACCEPT);
    }
}
