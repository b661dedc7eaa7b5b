package dev.kaitong.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The issuer of a suite on one machine: signs tokens (RS256) with a key that never leaves its data
 * directory.
 */
public final class Issuer {
    /** The {@code iss} claim. */
    public static final String NAME = "kaitong-local";

    /** Roles that there are. */
    public static final Set<String> ROLES =
            Set.of("service", "shopper", "support", "strategist", "operator");

    private static final Pattern SUBJECT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final int KEY_BITS = 2_048;

    private final PrivateKey key;

    private Issuer(PrivateKey key) {
        this.key = key;
    }

    /** The issuer of a data directory; makes its key pair at first use. */
    static Issuer of(DataDirectory data) {
        try {
            if (Files.notExists(data.privateKey())) {
                KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
                generator.initialize(KEY_BITS);
                KeyPair pair = generator.generateKeyPair();
                Files.writeString(
                        data.publicKey(), pem("PUBLIC KEY", pair.getPublic().getEncoded()));
                data.writeSecret(
                        data.privateKey(), pem("PRIVATE KEY", pair.getPrivate().getEncoded()));
            }
            return new Issuer(read(data.privateKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The issuer of a data directory that no suite need have used before. */
    public static Issuer in(Path dataDirectory) {
        return of(DataDirectory.of(dataDirectory));
    }

    /** Signs one token. */
    public String token(String role, String subject, Duration validFor) {
        if (!ROLES.contains(role)) {
            throw new LocalException(
                    "There is no role '"
                            + role
                            + "'; roles are "
                            + ROLES.stream().sorted().toList()
                            + ".");
        }
        if (!SUBJECT.matcher(subject).matches()) {
            throw new LocalException("A subject has 1 to 64 letters, digits, '.', '_' or '-'.");
        }
        Instant now = Instant.now();
        String claims =
                "{\"iss\":\"%s\",\"sub\":\"%s\",\"upn\":\"%s\",\"groups\":[\"%s\"],\"iat\":%d,\"exp\":%d,\"jti\":\"%s\"}"
                        .formatted(
                                NAME,
                                subject,
                                subject,
                                role,
                                now.getEpochSecond(),
                                now.plus(validFor).getEpochSecond(),
                                UUID.randomUUID());
        String signed = part("{\"alg\":\"RS256\",\"typ\":\"JWT\"}") + "." + part(claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(signed.getBytes(StandardCharsets.US_ASCII));
            return signed
                    + "."
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String part(String json) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String pem(String kind, byte[] bytes) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(bytes);
        return "-----BEGIN " + kind + "-----\n" + body + "\n-----END " + kind + "-----\n";
    }

    private static PrivateKey read(Path file) throws IOException, GeneralSecurityException {
        String body =
                Files.readString(file).replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }
}
