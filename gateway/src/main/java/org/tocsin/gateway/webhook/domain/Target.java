package org.tocsin.gateway.webhook.domain;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a delivery goes, read strictly: one reading only, whoever reads it.
 *
 * @param host a name, an IPv4 address of four decimal numbers, or an IPv6 address without brackets
 * @param path with the query
 */
public record Target(boolean tls, String host, int port, String path) {

    private static final Pattern NAME =
            Pattern.compile(
                    "(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
    private static final Pattern IPV4 = Pattern.compile("(" + BYTE + "\\.){3}" + BYTE);

    /** Decimal, octal, hexadecimal and short forms, which one library reads so and another so. */
    private static final Pattern NUMERIC_END = Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)");

    private static final Pattern IPV6 = Pattern.compile("\\[[0-9a-f:.]{2,45}]");

    /** Whether the host is an address and no name. */
    public boolean isLiteral() {
        return isIpv6() || IPV4.matcher(host).matches();
    }

    /** The host as headers and URLs have it. */
    public String authority() {
        boolean usual = port == (tls ? 443 : 80);
        return (isIpv6() ? "[" + host + "]" : host) + (usual ? "" : ":" + port);
    }

    private boolean isIpv6() {
        return host.indexOf(':') >= 0;
    }

    /** Empty if it is no absolute http or https URL without user, fragment and doubtful host. */
    public static Optional<Target> of(String url) {
        try {
            URI uri = new URI(url);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
            boolean plain =
                    (scheme.equals("https") || scheme.equals("http"))
                            && uri.getHost() != null
                            && uri.getRawUserInfo() == null
                            && uri.getRawFragment() == null
                            && uri.getPort() != 0
                            && uri.getPort() <= 65535
                            && url.chars().allMatch(c -> c > ' ' && c < 127)
                            && isHost(host);
            return plain ? Optional.of(of(uri, scheme.equals("https"), host)) : Optional.empty();
        } catch (URISyntaxException malformed) {
            return Optional.empty();
        }
    }

    private static Target of(URI uri, boolean tls, String host) {
        int port = uri.getPort() > 0 ? uri.getPort() : tls ? 443 : 80;
        String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String bare = host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return new Target(tls, bare, port, path + query);
    }

    private static boolean isHost(String host) {
        if (IPV4.matcher(host).matches()) {
            return true;
        }
        if (IPV6.matcher(host).matches()) {
            return isAddress(host.substring(1, host.length() - 1));
        }
        return NAME.matcher(host).matches() && !NUMERIC_END.matcher(host).matches();
    }

    private static boolean isAddress(String text) {
        try {
            return InetAddress.ofLiteral(text) != null;
        } catch (IllegalArgumentException notOne) {
            return false;
        }
    }
}
