package dev.kaitong.identity.profile.storage;

import dev.kaitong.identity.IdentityConfig;
import io.quarkus.runtime.Startup;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;

/**
 * Keeps personal values unreadable at rest: sealed with AES-256-GCM, and found again through a
 * keyed hash (HMAC-SHA256). Both keys are derived from the configured one (HKDF, RFC 5869), so
 * neither tells anything about the other. Built at start, so that a bad key stops the service then
 * and not at the first profile.
 */
@Startup
@Singleton
public class Seal {
    private static final int KEY_BYTES = 32;
    private static final byte FORMAT = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final String MAC = "HmacSHA256";

    private final SecureRandom chance = new SecureRandom();
    private final SecretKey sealingKey;
    private final SecretKey hashingKey;

    @Inject
    Seal(IdentityConfig config) {
        this(config.dataKey());
    }

    Seal(String dataKey) {
        byte[] key = decode(dataKey);
        sealingKey = derive(key, "kaitong identity seal", "AES");
        hashingKey = derive(key, "kaitong identity look-up", MAC);
    }

    /**
     * Seals a text for one applicant: format, nonce, ciphertext and tag. It opens for the same
     * applicant only, so that no row can be given the values of another.
     */
    byte[] seal(String applicantId, byte[] plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        chance.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, applicantId, nonce).doFinal(plain);
            return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                    .put(FORMAT)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-256-GCM is not to be had", e);
        }
    }

    /** Opens what {@link #seal} closed. */
    byte[] open(String applicantId, byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != FORMAT) {
            throw new IllegalArgumentException("sealed: (expected: format " + FORMAT + ")");
        }
        ByteBuffer parts = ByteBuffer.wrap(sealed).position(1);
        byte[] nonce = new byte[NONCE_BYTES];
        parts.get(nonce);
        byte[] rest = new byte[parts.remaining()];
        parts.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, applicantId, nonce).doFinal(rest);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "sealed: (expected: sealed under this key for this applicant)", e);
        }
    }

    /** A hash by which an ID number is found again without being stored. */
    byte[] fingerprint(String idNumber) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(hashingKey);
            return mac.doFinal(idNumber.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA256 is not to be had", e);
        }
    }

    private Cipher cipher(int mode, String applicantId, byte[] nonce)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, sealingKey, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(applicantId.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static SecretKey derive(byte[] key, String purpose, String algorithm) {
        try {
            return KDF.getInstance("HKDF-SHA256")
                    .deriveKey(
                            algorithm,
                            HKDFParameterSpec.ofExtract()
                                    .addIKM(key)
                                    .thenExpand(
                                            purpose.getBytes(StandardCharsets.UTF_8), KEY_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HKDF-SHA256 is not to be had", e);
        }
    }

    /** The key itself never stands in a message. */
    private static byte[] decode(String dataKey) {
        byte[] key;
        try {
            key = Base64.getDecoder().decode(dataKey);
        } catch (IllegalArgumentException _) {
            key = new byte[0];
        }
        if (key.length != KEY_BYTES) {
            throw new IllegalStateException(
                    "kaitong.identity.data-key: (expected: 32 bytes in base64, for instance from"
                            + " 'openssl rand -base64 32')");
        }
        return key;
    }
}
