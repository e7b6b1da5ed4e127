package org.tocsin.responsibility.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.tocsin.local.sign.DemoKeys;

/** The authorities that the service under test is told to trust: application.properties, %test. */
public final class Authorities {

    private static final Path FOLDER = Path.of("target/test-pki");

    private static final TestAuthority DEMO = TestAuthority.rsa("TEST DEMO CA");
    private static final TestAuthority SM2 = TestAuthority.sm2("TEST DEMO SM2 CA");
    private static final TestAuthority REAL = TestAuthority.rsa("TEST CA");

    static {
        write("demo-anchors.pem", DEMO, SM2);
        append(DemoKeys.make(launcherKeys()), demoAnchors());
        write("anchors.pem", REAL);
        noneRevoked();
    }

    private Authorities() {}

    /** Nobody's revocation list says anything. */
    public static void noneRevoked() {
        REAL.revoke(revocations(), Instant.now().plus(Duration.ofDays(1)));
    }

    private static void write(String file, TestAuthority... authorities) {
        StringBuilder pem = new StringBuilder();
        for (TestAuthority authority : authorities) {
            pem.append(TestAuthority.pem(authority.certificate()));
        }
        TestAuthority.write(
                FOLDER.resolve(file), pem.toString().getBytes(StandardCharsets.US_ASCII));
    }

    public static TestAuthority demo() {
        return DEMO;
    }

    public static TestAuthority sm2() {
        return SM2;
    }

    /** Not a demonstration, and the one with a revocation list. */
    public static TestAuthority real() {
        return REAL;
    }

    public static Path revocations() {
        return FOLDER.resolve("revoked.crl");
    }

    /** Where {@code ./tocsin up} would keep the demo people's keys. */
    public static Path launcherKeys() {
        return FOLDER.resolve("launcher");
    }

    private static void append(Path from, Path to) {
        try {
            Files.write(to, Files.readAllBytes(from), StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path demoAnchors() {
        return FOLDER.resolve("demo-anchors.pem");
    }
}
