package org.tocsin.gateway.limit;

import io.netty.util.NetUtil;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Where a request comes from. What it says of itself counts only as far as proxies of ours, named
 * in the configuration, have written it.
 */
@ApplicationScoped
public class ClientAddress {

    private static final String FORWARDED_FOR = "X-Forwarded-For";
    private static final int IPV6_SITE_BYTES = 8;

    private final List<String> trusted;

    ClientAddress(LimitSettings settings) {
        this.trusted = settings.trustedProxies().orElse(List.of());
    }

    /** The nearest address that is not one of our proxies. */
    public String of(HttpServerRequest request) {
        String peer = request.remoteAddress().hostAddress();
        if (!trusted.contains(peer)) {
            return peer;
        }
        String[] hops = String.join(",", request.headers().getAll(FORWARDED_FOR)).split(",", -1);
        for (int i = hops.length - 1; i >= 0; i--) {
            String hop = hops[i].strip();
            if (!isAddress(hop)) {
                return peer;
            }
            if (!trusted.contains(hop)) {
                return hop;
            }
        }
        return peer;
    }

    /** One subscriber of IPv6 has a whole /64 and would otherwise have as many quotas. */
    public String site(HttpServerRequest request) {
        String address = of(request);
        if (address.indexOf(':') < 0) {
            return address;
        }
        byte[] bytes = NetUtil.createByteArrayFromIpAddressString(address);
        return bytes == null || bytes.length < IPV6_SITE_BYTES * 2
                ? address
                : java.util.HexFormat.of().formatHex(bytes, 0, IPV6_SITE_BYTES);
    }

    private static boolean isAddress(String text) {
        return NetUtil.isValidIpV4Address(text) || NetUtil.isValidIpV6Address(text);
    }
}
