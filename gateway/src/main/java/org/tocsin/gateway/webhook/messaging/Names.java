package org.tocsin.gateway.webhook.messaging;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Looks names up. */
@FunctionalInterface
public interface Names {

    List<InetAddress> addressesOf(String host) throws UnknownHostException;
}
