package dev.kaitong.edge.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** A local issuer for tests: a fresh key pair for every run, and tokens by role. */
public class Tokens implements QuarkusTestResourceLifecycleManager {
    /** The issuer that the application under test trusts. */
    public static final String ISSUER = "https://issuer.test";

    private static final KeyPair KEYS = keys();

    @Override
    public Map<String, String> start() {
        String key = Base64.getMimeEncoder().encodeToString(KEYS.getPublic().getEncoded());
        return Map.of(
                "mp.jwt.verify.publickey",
                "-----BEGIN PUBLIC KEY-----\n" + key + "\n-----END PUBLIC KEY-----",
                "mp.jwt.verify.issuer",
                ISSUER);
    }

    @Override
    public void stop() {}

    /** A token of a role, for a subject. */
    public static String token(String role, String subject) {
        return Jwt.issuer(ISSUER)
                .subject(subject)
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .sign(KEYS.getPrivate());
    }

    /** The same, with a token that also names its bearer, as those of many issuers do. */
    public static String named(String role, String subject, String name) {
        return "Bearer "
                + Jwt.issuer(ISSUER)
                        .subject(subject)
                        .upn(name)
                        .preferredUserName(name)
                        .groups(role)
                        .expiresIn(Duration.ofHours(1))
                        .sign(KEYS.getPrivate());
    }

    /** The value of an Authorization header. */
    public static String bearer(String role, String subject) {
        return "Bearer " + token(role, subject);
    }

    /** The value of an Authorization header of a role that needs no subject of its own. */
    public static String bearer(String role) {
        return bearer(role, "test-" + role);
    }

    /** A well-formed token of somebody else's issuer and key. */
    public static String foreignToken(String role) {
        return Jwt.issuer("https://elsewhere.test")
                .subject("stranger")
                .groups(role)
                .expiresIn(Duration.ofHours(1))
                .sign(keys().getPrivate());
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
