package dev.kaitong.gateway.application.known;

import dev.kaitong.gateway.idempotency.StoredAnswer;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known before anybody is asked.
 *
 * @param answer what was answered under this key before; none when the key is new
 * @param open the applicant's application that is not decided; none without
 * @param hasLine whether the applicant has a line; one that he closed himself may open again, and
 *     one that had ended unpaid when it is paid back
 * @param barredUntil first day (Asia/Shanghai) on which the last refusal allows a new application;
 *     none without a refusal
 */
public record Known(
        @Nullable StoredAnswer answer,
        @Nullable Application open,
        boolean hasLine,
        @Nullable LocalDate barredUntil) {}
