package org.tocsin.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tocsin.platform.problem.ProblemType;
import org.tocsin.platform.problem.Refusal;

class IfMatchTest {

    @Test
    void theTagOfAViewThatShowsOtherRecordsMovesWithThem() {
        assertThat(Representation.of("view", 7).getHeaderString("ETag")).isEqualTo("\"7\"");
        assertThat(Representation.of("view", 7, "").getHeaderString("ETag")).isEqualTo("\"7\"");
        assertThat(Representation.of("view", 7, "2-0").getHeaderString("ETag"))
                .isEqualTo("\"7.2-0\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"7.2-0\"", "\"7.a1\""})
    void theVersionAloneDecides(String header) {
        assertThatCode(() -> IfMatch.of(header).check("note", 1, 7)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6\"",
                "\"77\"",
                "\"6.7\"",
                "\"7.\"",
                "\"7.2.0\"",
                "\"7.2 0\"",
                "7",
                "7.2",
                "W/\"7\"",
                "*",
                "\"\""
            })
    void whateverElseIsStale(String header) {
        assertThatThrownBy(() -> IfMatch.of(header).check("note", 1, 7))
                .isInstanceOf(Refusal.Stale.class);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void noneIsRequired(String header) {
        assertThatThrownBy(() -> IfMatch.of(header).check("note", 1, 7))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refused ->
                                assertThat(refused.type())
                                        .isEqualTo(ProblemType.PRECONDITION_REQUIRED));
    }
}
