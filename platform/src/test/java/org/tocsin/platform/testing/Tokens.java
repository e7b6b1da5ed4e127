package org.tocsin.platform.testing;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Makes access tokens as the realm would, signed with a key that the service under test is told to
 * trust. The real realm's tokens are tried in the end-to-end tests.
 */
public final class Tokens {

    public static final String ISSUER = "http://127.0.0.1/realms/tocsin";
    private static final KeyPair REALM = newKey();
    private static final KeyPair STRANGER = newKey();

    private final String login;
    private final Set<String> roles;
    private final Map<String, Object> claims = new LinkedHashMap<>();
    private String issuer = ISSUER;
    private String audience = "tocsin-api";
    private String typ = "Bearer";
    private Duration validFor = Duration.ofMinutes(10);
    private Duration age = Duration.ofMinutes(10);
    private KeyPair key = REALM;

    private Tokens(String login, Set<String> roles) {
        this.login = login;
        this.roles = roles;
    }

    /**
     * A token of a person with these realm roles; the login makes the subject, so that people can
     * be told apart.
     */
    public static Tokens of(String login, String... roles) {
        return new Tokens(login, Set.of(roles));
    }

    public Tokens division(String code) {
        claims.put("division", code);
        return this;
    }

    public Tokens unit(UUID id) {
        claims.put("unit_id", id.toString());
        return this;
    }

    public Tokens industries(String... codes) {
        claims.put("industries", List.of(codes));
        return this;
    }

    public Tokens grids(String... codes) {
        claims.put("grids", List.of(codes));
        return this;
    }

    /** The program that asked for the token ({@code azp}). */
    public Tokens program(String azp) {
        claims.put("azp", azp);
        return this;
    }

    public Tokens expired() {
        validFor = Duration.ofMinutes(-5);
        return this;
    }

    /** Expires so soon. */
    public Tokens validFor(Duration time) {
        validFor = time;
        return this;
    }

    /** Made that long ago. */
    public Tokens aged(Duration ago) {
        age = ago;
        return this;
    }

    /** Signed by another realm's key, with its issuer. */
    public Tokens ofAnotherRealm() {
        key = STRANGER;
        issuer = "http://127.0.0.1/realms/other";
        return this;
    }

    /** Claims to be of this realm, but was signed by somebody else. */
    public Tokens forged() {
        key = STRANGER;
        return this;
    }

    public Tokens issuer(String other) {
        issuer = other;
        return this;
    }

    public Tokens audience(String other) {
        audience = other;
        return this;
    }

    public Tokens typ(String other) {
        typ = other;
        return this;
    }

    /** The compact token. */
    public String token() {
        Instant now = Instant.now();
        JwtClaimsBuilder builder =
                Jwt.claims()
                        .issuer(issuer)
                        .audience(audience)
                        .subject(subjectOf(login))
                        .preferredUserName(login)
                        .claim("name", login)
                        .claim("typ", typ)
                        .claim("realm_access", Map.of("roles", roles))
                        .issuedAt(now.minus(age))
                        .expiresAt(now.plus(validFor));
        claims.forEach(builder::claim);
        return builder.jws().algorithm(SignatureAlgorithm.RS256).sign(key.getPrivate());
    }

    /** The {@code Authorization} header's value. */
    public String bearer() {
        return "Bearer " + token();
    }

    public static String subjectOf(String login) {
        return UUID.nameUUIDFromBytes(login.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }

    /** What the service must be told to trust: the public key, without PEM armour. */
    public static String publicKey() {
        return Base64.getEncoder().encodeToString(REALM.getPublic().getEncoded());
    }

    private static KeyPair newKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
