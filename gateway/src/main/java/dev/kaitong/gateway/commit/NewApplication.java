package dev.kaitong.gateway.commit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application that begins.
 *
 * @param applicationId its id
 * @param applicantId who applies
 * @param scene where the line is to be used
 * @param requestedLimitFen the limit asked for, in fen; none when any will do
 * @param appliedAt when it was made; kept through every re-decision
 * @param barredUntil what the last refusal promised; a fact of every decision on this application
 * @param standing where it stands after its first decision
 */
public record NewApplication(
        UUID applicationId,
        String applicantId,
        String scene,
        @Nullable Long requestedLimitFen,
        Instant appliedAt,
        @Nullable LocalDate barredUntil,
        Standing standing) {}
