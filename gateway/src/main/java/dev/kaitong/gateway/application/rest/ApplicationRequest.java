package dev.kaitong.gateway.application.rest;

import dev.kaitong.edge.wire.ApplicantId;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/applications}.
 *
 * @param applicantId who applies
 * @param scene where the line is to be used, for instance {@code TMALL}
 * @param requestedLimitFen the limit asked for, in fen, above 0; none when any will do
 */
public record ApplicationRequest(
        @ApplicantId String applicantId,
        @NotNull
                @Pattern(
                        regexp = "[A-Za-z0-9._-]{1,64}",
                        message = "must be 1 to 64 letters, digits, '.', '_' or '-'")
                String scene,
        @Nullable @Positive Long requestedLimitFen) {
    /**
     * SHA-256 of what is asked for. Two bodies that say the same have the same fingerprint, however
     * they are spaced: no field of a request is unknown, so nothing else can be in them.
     */
    byte[] fingerprint() {
        // None of the three can hold a line feed.
        String said = applicantId + "\n" + scene + "\n" + requestedLimitFen;
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
