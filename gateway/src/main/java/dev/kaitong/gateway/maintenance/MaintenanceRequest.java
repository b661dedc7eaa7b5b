package dev.kaitong.gateway.maintenance;

import dev.kaitong.contract.Era;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /v1/maintenance}: take a service out until an instant.
 *
 * @param part {@code identity}, {@code credit} or {@code risk}
 * @param startsAt first instant; now when absent
 * @param endsAt first instant after it; at most 24 h after the start
 * @param note what shoppers are told; our own words when absent
 */
public record MaintenanceRequest(
        @NotNull
                @Pattern(
                        regexp = "identity|credit|risk",
                        message = "must be identity, credit or risk")
                String part,
        @Nullable Instant startsAt,
        @NotNull Instant endsAt,
        @Nullable @Valid NoteText note) {
    public MaintenanceRequest {
        Era.instant("startsAt", startsAt);
        Era.instant("endsAt", endsAt);
    }

    /**
     * A text for shoppers, in both languages.
     *
     * @param zh in Chinese
     * @param en in English
     */
    public record NoteText(
            @NotBlank @Size(max = 500) @Pattern(regexp = PLAIN, message = NO_CONTROL) String zh,
            @NotBlank @Size(max = 500) @Pattern(regexp = PLAIN, message = NO_CONTROL) String en) {
        private static final String PLAIN = "[^\\p{Cntrl}]*";
        private static final String NO_CONTROL = "must have no control characters";
    }
}
