package dev.kaitong.gateway.webhook.signing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * What is signed.
 *
 * @param id of the message, the same for every attempt ({@code webhook-id}); without a dot
 * @param seconds of this attempt since 1970 ({@code webhook-timestamp})
 * @param body as it is sent
 */
public record Message(String id, long seconds, String body) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String VERSION = "v1,";

    public Message {
        if (id.isEmpty() || id.contains(".")) {
            throw new IllegalArgumentException("id: " + id + " (expected: without a dot)");
        }
    }

    /**
     * The header {@code webhook-signature}: one signature for each secret, separated by a space.
     *
     * @param secrets the one that is valid now first
     */
    public String signature(List<Secret> secrets) {
        return secrets.stream().map(this::signature).collect(Collectors.joining(" "));
    }

    private String signature(Secret secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.bytes(), ALGORITHM));
            String signed = id + "." + seconds + "." + body;
            byte[] digest = mac.doFinal(signed.getBytes(StandardCharsets.UTF_8));
            return VERSION + Base64.getEncoder().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java knows " + ALGORITHM, e);
        }
    }
}
