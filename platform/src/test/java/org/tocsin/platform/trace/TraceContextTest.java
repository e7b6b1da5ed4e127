package org.tocsin.platform.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TraceContextTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @AfterEach
    void forget() {
        TraceContext.clear();
    }

    @Test
    void continuesAGivenTrace() {
        TraceContext.set(GIVEN);

        assertThat(TraceContext.current()).isEqualTo(GIVEN);
        assertThat(TraceContext.traceId()).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void keepsATraceThatItBeganItself() {
        String begun = TraceContext.current();

        assertThat(begun).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-01");
        assertThat(TraceContext.current()).isEqualTo(begun);
    }

    @Test
    void forgetsWhenCleared() {
        TraceContext.set(GIVEN);
        TraceContext.clear();

        assertThat(TraceContext.current()).isNotEqualTo(GIVEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01\r\nx: y"
            })
    void beginsAnewWhereTheHeaderIsMalformed(String header) {
        assertThat(TraceContext.set(header)).isNotEqualTo(header).matches("00-[0-9a-f]{32}-.*");
    }
}
