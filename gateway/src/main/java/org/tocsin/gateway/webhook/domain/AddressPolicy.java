package org.tocsin.gateway.webhook.domain;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be posted to: those that IANA's special-purpose registries leave as globally
 * reachable unicast, and what the operator allows besides. Java makes IPv4-mapped IPv6 addresses
 * (::ffff:0:0/96) IPv4 addresses when it reads them, so they fall under the first list.
 */
public final class AddressPolicy {

    private static final List<Network> NOT_PUBLIC =
            networks(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.31.196.0/24",
                    "192.52.193.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "192.175.48.0/24",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4");

    /**
     * All other IPv6 is loopback, link-local, unique-local, multicast, translated or unassigned.
     */
    private static final Network GLOBAL_UNICAST = Network.of("2000::/3");

    /** Teredo and 6to4 carry an IPv4 address of anybody's choice. */
    private static final List<Network> NOT_PUBLIC_WITHIN =
            networks("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    private final List<Network> allowed;

    public AddressPolicy(Collection<Network> allowed) {
        this.allowed = List.copyOf(allowed);
    }

    public boolean allows(InetAddress address) {
        return allowed.stream().anyMatch(n -> n.contains(address)) || isPublic(address);
    }

    private static boolean isPublic(InetAddress address) {
        if (address instanceof Inet6Address) {
            return GLOBAL_UNICAST.contains(address)
                    && NOT_PUBLIC_WITHIN.stream().noneMatch(n -> n.contains(address));
        }
        return NOT_PUBLIC.stream().noneMatch(n -> n.contains(address));
    }

    private static List<Network> networks(String... cidrs) {
        return Stream.of(cidrs).map(Network::of).toList();
    }
}
