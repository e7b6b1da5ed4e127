package org.tocsin.gateway.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tocsin.gateway.stream.Suite.CITY;
import static org.tocsin.gateway.stream.Suite.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.tocsin.gateway.StandIn;
import org.tocsin.gateway.feed.app.FeedWriter;
import org.tocsin.gateway.feed.domain.Audience;
import org.tocsin.gateway.feed.domain.FeedEvent;
import org.tocsin.platform.testing.RealServers;
import org.tocsin.platform.testing.Tokens;
import org.tocsin.platform.time.Ids;

/** One who does not read is let go, told where it was, and holds up nobody. */
@QuarkusTest
@QuarkusTestResource(RealServers.class)
@QuarkusTestResource(StandIn.class)
@QuarkusTestResource(Hasty.class)
class SlowReaderTest {

    /** More than the buffers of two sockets hold. */
    private static final int EVENTS = 100;

    private static final String PAYLOAD = "{\"text\":\"" + "x".repeat(100_000) + "\"}";
    private static final Pattern SUBJECT = Pattern.compile("\"subject\":\"([^\"]+)\"");
    private static final Pattern END =
            Pattern.compile("event: end\nid: ([^\n]+)\ndata: \\{\"reason\":\"too-slow\"");

    @Inject Suite suite;
    @Inject FeedWriter writer;
    @Inject MeterRegistry meters;

    @Test
    void isDroppedWithItsPositionAndOthersAreNotHeldUp() throws Exception {
        List<String> expected = new ArrayList<>();
        try (Listener quick = suite.listen(CITY, "?after=now");
                Socket slow = connect()) {
            for (int i = 0; i < EVENTS; i++) {
                expected.add(append());
            }
            await().untilAsserted(() -> assertThat(quick.events()).hasSize(EVENTS));
            assertThat(quick.subjects()).isEqualTo(expected);
            await().until(() -> dropped() > 0);

            String heard =
                    new String(slow.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            Matcher end = END.matcher(heard.replaceAll("\r\n[0-9a-f]+\r\n", ""));
            assertThat(end.find()).as("It is told at the end").isTrue();
            List<String> got = new ArrayList<>(subjects(heard));
            assertThat(got).hasSizeLessThan(EVENTS);
            try (Listener again = suite.listen(CITY, "", end.group(1))) {
                await().untilAsserted(
                                () -> assertThat(again.events()).hasSize(EVENTS - got.size()));
                got.addAll(again.subjects());
            }
            assertThat(got).isEqualTo(expected);
        }
    }

    private double dropped() {
        return meters.counter("tocsin.stream.ended", "reason", "too-slow").count();
    }

    private static List<String> subjects(String heard) {
        return SUBJECT.matcher(heard).results().map(found -> found.group(1)).toList();
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress("127.0.0.1", suite.door.port()));
        String who = Tokens.of("slow-reader", "dashboard").division("990100").bearer();
        socket.getOutputStream()
                .write(
                        ("GET /api/v1/feed/stream?after=now HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: "
                                        + who
                                        + "\r\n\r\n")
                                .getBytes(StandardCharsets.ISO_8859_1));
        await().until(() -> socket.getInputStream().available() > 0);
        return socket;
    }

    /** Straight into the log: that it gets there is tested elsewhere. */
    private String append() {
        FeedEvent event =
                new FeedEvent(
                        Ids.next(),
                        "tocsin.hazard",
                        "hazard.reported.v1",
                        Ids.next(),
                        1,
                        Instant.now(),
                        null,
                        PAYLOAD);
        writer.append(event, new Audience("990101001", "C3411", null, "990101001-G01"));
        return event.aggregateId().toString();
    }
}
