package org.tocsin.gateway.webhook.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPolicyTest {

    private final AddressPolicy policy = new AddressPolicy(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "100.64.0.1",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.254",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.8",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.1.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "::7f00:1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "fe80::1",
                "fec0::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "3fff::1",
                "5f00::1"
            })
    void refusesWhatIsNotPublic(String address) {
        assertThat(policy.allows(InetAddress.ofLiteral(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700::1111",
                "::ffff:1.1.1.1"
            })
    void allowsWhatIsPublic(String address) {
        assertThat(policy.allows(InetAddress.ofLiteral(address))).isTrue();
    }

    @Test
    void allowsWhatTheOperatorAllowsAndNothingBesides() {
        AddressPolicy with =
                new AddressPolicy(List.of(Network.of("10.1.0.0/16"), Network.of("fd00::/8")));

        assertThat(with.allows(InetAddress.ofLiteral("10.1.255.255"))).isTrue();
        assertThat(with.allows(InetAddress.ofLiteral("10.2.0.0"))).isFalse();
        assertThat(with.allows(InetAddress.ofLiteral("fd12::1"))).isTrue();
        assertThat(with.allows(InetAddress.ofLiteral("fc12::1"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0177.0.0.1/",
                "http://0x7f.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://1.2.3.08/",
                "http://a.127.1/",
                "http://1.2.3.4.5/",
                "http://256.1.1.1/",
                "http://user@example.org/",
                "http://example.org@127.0.0.1/",
                "http:///x",
                "http://example.org/#a",
                "ftp://example.org/",
                "example.org",
                "/x",
                "",
                "http://exa mple.org/",
                "http://ex\u0430mple.org/",
                "http://example.org:0/",
                "http://example.org:70000/",
                "http://-a.org/",
                "http://[fe80::1%25eth0]/",
                "http://[1:2:3]/",
                "http://[:::]/",
                "http://example.org\\@127.0.0.1/",
                "file:///etc/passwd",
                "http://%31.0.0.1/"
            })
    void readsNoUrlInTwoWays(String url) {
        assertThat(Target.of(url)).isEmpty();
    }

    @Test
    void readsPlainUrls() {
        assertThat(Target.of("HTTPS://Example.org"))
                .isEqualTo(Optional.of(new Target(true, "example.org", 443, "/")));
        assertThat(Target.of("http://192.0.2.1:8080/a?b=c"))
                .isEqualTo(Optional.of(new Target(false, "192.0.2.1", 8080, "/a?b=c")));
        assertThat(Target.of("https://[2001:DB8::1]/x"))
                .isEqualTo(Optional.of(new Target(true, "2001:db8::1", 443, "/x")));
        assertThat(Target.of("https://1.example.org/")).isPresent();
    }
}
