package org.tocsin.gateway.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.route.FrontDoor;
import org.tocsin.platform.testing.RealServers;

/** Whoever is not known has a quota by address, and only one. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
class StrangersTest {

    private static final int WHOLE = 1200;

    /** Fewer than may wait on one connection. */
    private static final int AT_ONCE = 90;

    private static final String PROXY = "127.0.0.9";
    private static final Pattern LEFT = Pattern.compile("(?i)ratelimit: \"address\";r=(\\d+);");

    @Inject FrontDoor door;

    /** The answers to requests that come, one after another on one connection, from these. */
    private String ask(String peer, Stream<String> addresses) throws IOException {
        String requests =
                addresses
                        .map(
                                address ->
                                        "GET /api/v1/hazards HTTP/1.1\r\nHost: x\r\nX-Forwarded-For: "
                                                + address
                                                + "\r\n")
                        .collect(Collectors.joining("\r\n", "", "Connection: close\r\n\r\n"));
        try (Socket socket = new Socket()) {
            socket.bind(new InetSocketAddress(peer, 0));
            socket.connect(new InetSocketAddress("127.0.0.1", door.port()));
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(requests.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Integer> left(String answers) {
        return LEFT.matcher(answers)
                .results()
                .map((MatchResult found) -> Integer.valueOf(found.group(1)))
                .toList();
    }

    private static Stream<String> always(String address) {
        return Stream.generate(() -> address).limit(AT_ONCE);
    }

    @Test
    void anAddressIsRefusedWhenItsQuotaIsSpentAndNobodyElse() throws IOException {
        String answers = "";
        for (int sent = 0; sent < 5 * WHOLE && !answers.contains("HTTP/1.1 429"); sent += AT_ONCE) {
            answers = ask(PROXY, always("198.51.100.7"));
        }

        String refused = answers.substring(answers.indexOf("HTTP/1.1 429"));
        assertThat(refused)
                .containsIgnoringCase("content-type: application/problem+json")
                .containsIgnoringCase("ratelimit-policy: \"address\";q=1200;w=60")
                .containsIgnoringCase("ratelimit: \"address\";r=0;")
                .containsIgnoringCase("retry-after: 1")
                .contains("/problems/too-many-requests");
        assertThat(ask(PROXY, Stream.of("198.51.100.8"))).startsWith("HTTP/1.1 401");
    }

    @Test
    void theHostsOfOneSiteShareAQuota() throws IOException {
        Stream<String> hosts =
                IntStream.range(0, AT_ONCE)
                        .mapToObj(i -> "2001:db8:7:7::" + Integer.toHexString(i));

        List<Integer> left = left(ask(PROXY, Stream.concat(hosts, Stream.of("2001:db8:7:8::1"))));

        assertThat(left).hasSize(AT_ONCE + 1);
        assertThat(left.get(AT_ONCE - 1)).as("the last of one site").isLessThan(WHOLE - 1);
        assertThat(left.getLast()).as("the first of another").isEqualTo(WHOLE - 1);
    }

    @Test
    void nobodyGetsAnotherQuotaByClaimingToComeFromElsewhere() throws IOException {
        Stream<String> claimed = IntStream.range(0, AT_ONCE).mapToObj(i -> "203.0.113." + i);

        List<Integer> left = left(ask("127.0.0.77", claimed));

        assertThat(left).hasSize(AT_ONCE);
        assertThat(left.getLast()).isLessThan(WHOLE - 1);
    }
}
