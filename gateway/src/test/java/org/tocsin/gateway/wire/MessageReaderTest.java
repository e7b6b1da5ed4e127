package org.tocsin.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** By itself, so that no rule is only thought to hold because the decoder behind has it too. */
class MessageReaderTest {

    private final MessageReader reader =
            new MessageReader(
                    new SmallRyeConfigBuilder()
                            .withMapping(WireSettings.class)
                            .build()
                            .getConfigMapping(WireSettings.class));

    static Stream<MalformedStreams.Stream> streams() {
        return MalformedStreams.all().stream();
    }

    private void read(String text) {
        ByteBuf in = Unpooled.copiedBuffer(text, StandardCharsets.ISO_8859_1);
        int at = -1;
        int next = 0;
        while (next > at && reader.fault() == null) {
            at = next;
            next = reader.read(in, at);
        }
        in.release();
    }

    @ParameterizedTest
    @MethodSource("streams")
    void findsWhatIsUnclear(MalformedStreams.Stream stream) {
        read(String.join("", stream.pieces().get()));

        assertThat(reader.fault()).isNotNull();
    }

    @Test
    void findsNothingInWhatIsClear() {
        read(
                "GET /api/v1/hazards?q=1 HTTP/1.1\r\nHost: x:8080\r\nX-A:\tb\r\n\r\n"
                        + "POST /api/v1/hazards HTTP/1.1\r\nHost: [::1]\r\nTransfer-Encoding: Chunked\r\n\r\n"
                        + "5\r\nhello\r\n0\r\nX-Sum: 1\r\n\r\n"
                        + "POST /api/v1/hazards HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhello");

        assertThat(reader.fault()).isNull();
        assertThat(reader.isBetweenMessages()).isTrue();
    }
}
