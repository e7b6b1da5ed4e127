package org.tocsin.gateway.webhook.domain;

import java.net.InetAddress;

/**
 * A range of addresses in CIDR notation.
 *
 * @param address of the network
 * @param length of the prefix, bits
 */
public record Network(InetAddress address, int length) {

    /**
     * @throws IllegalArgumentException if it is not one
     */
    public static Network of(String cidr) {
        int slash = cidr.indexOf('/');
        String literal = slash < 0 ? cidr : cidr.substring(0, slash);
        try {
            InetAddress address = InetAddress.ofLiteral(literal);
            int all = address.getAddress().length * Byte.SIZE;
            int length = slash < 0 ? all : Integer.parseInt(cidr.substring(slash + 1));
            if (length < 0 || length > all) {
                throw new IllegalArgumentException("Not a network: " + cidr);
            }
            return new Network(address, length);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("Not a network: " + cidr, e);
        }
    }

    public boolean contains(InetAddress other) {
        byte[] mine = address.getAddress();
        byte[] its = other.getAddress();
        if (mine.length != its.length) {
            return false;
        }
        for (int bit = 0; bit < length; bit += Byte.SIZE) {
            int here = Math.min(Byte.SIZE, length - bit);
            int mask = 0xff << (Byte.SIZE - here) & 0xff;
            if (((mine[bit / Byte.SIZE] ^ its[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
