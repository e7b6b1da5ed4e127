package org.tocsin.local.sign;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoKeyTest {

    private static final byte[] CONTENT = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path directory;

    @Test
    void isMadeOnceAndReadableByItsOwnerAlone() throws Exception {
        Path file = directory.resolve("keys").resolve("leader-a-unit.jwk");

        DemoKey made = DemoKey.readOrMake(file);
        DemoKey read = DemoKey.readOrMake(file);

        assertThat(read.kid()).isEqualTo(made.kid());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("\"d\"").contains(DemoKey.LABEL);
    }

    @Test
    void neverGivesItsPrivatePartAway() throws Exception {
        DemoKey key = DemoKey.readOrMake(directory.resolve("key.jwk"));

        assertThat(key.publicJwk()).contains("\"crv\":\"P-256\"").doesNotContain("\"d\"");
    }

    @Test
    void signsExactlyTheBytesAndLeavesThemOut() throws Exception {
        DemoKey key = DemoKey.readOrMake(directory.resolve("key.jwk"));

        String[] parts = key.sign(CONTENT).split("\\.", -1);

        assertThat(parts).hasSize(3);
        assertThat(parts[1]).isEmpty();
        assertThat(verifies(key, parts, CONTENT)).isTrue();
        assertThat(verifies(key, parts, "{\"a\":2}".getBytes(StandardCharsets.UTF_8))).isFalse();
    }

    private static boolean verifies(DemoKey key, String[] parts, byte[] content) throws Exception {
        JsonWebSignature jws = new JsonWebSignature();
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(content);
        jws.setCompactSerialization(parts[0] + "." + payload + "." + parts[2]);
        jws.setKey(PublicJsonWebKey.Factory.newPublicJwk(key.publicJwk()).getPublicKey());
        return jws.verifySignature();
    }
}
