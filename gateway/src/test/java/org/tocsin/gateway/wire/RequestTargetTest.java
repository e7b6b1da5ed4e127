package org.tocsin.gateway.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTargetTest {

    private static final Pattern PATH =
            Pattern.compile("/(?:[A-Za-z0-9._~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*+");
    private static final Pattern QUERY =
            Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?|\\[\\]{}^`-]|%[0-9A-Fa-f]{2})*+");
    private static final Pattern AMBIGUOUS =
            Pattern.compile(
                    "//|(?:^|/)(?:\\.|%2[eE]){1,2}(?:/|;|$)|%2[fF]|%5[cC]|%[01][0-9A-Fa-f]|%7[fF]");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/a?",
                "/a?b?c",
                "/a/.well-known",
                "/a/...",
                "/a;b",
                "/%E4%B8%AD",
                "/a?q=[1]{2}^`|"
            })
    void takesPlainTargets(String target) {
        assertThat(RequestTarget.isPlain(target)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "*", "a", "http://a/", "//a", "/a//b", "/a/.", "/a/..", "/a/../b", "/..;/b",
                        "/%2e%2E/b",
                "/.%2e", "/a%2Fb", "/a%5cb", "/a%00", "/a%1f", "/a%7F", "/a%", "/a%4", "/a%zz",
                        "/a b", "/中",
                "/a?b%", "/a?b%4", "/a?%g0", "/a?\"", "/a#b"
            })
    void refusesTheRest(String target) {
        assertThat(RequestTarget.isPlain(target)).isFalse();
    }

    /** What one pass over the characters says is what the grammar says. */
    @Test
    void agreesWithTheGrammar() {
        Random random = new Random(20260101);
        String alphabet = "//..%%2eEfF5cC017?;ab-Z~[ {中";
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            StringBuilder target = new StringBuilder("/");
            for (int length = random.nextInt(10); length > 0; length--) {
                target.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            boolean expected = byGrammar(target.toString());
            plain += expected ? 1 : 0;
            assertThat(RequestTarget.isPlain(target.toString()))
                    .as(target.toString())
                    .isEqualTo(expected);
        }
        assertThat(plain).isBetween(1_000, 199_000);
    }

    private static boolean byGrammar(String target) {
        int question = target.indexOf('?');
        String path = question < 0 ? target : target.substring(0, question);
        String query = question < 0 ? "" : target.substring(question + 1);
        return PATH.matcher(path).matches()
                && !AMBIGUOUS.matcher(path).find()
                && QUERY.matcher(query).matches();
    }
}
