package dev.kaitong.gateway.redecision.waking;

import dev.kaitong.gateway.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/**
 * Says at once that an applicant's evidence changed; the change feed would say it a little later.
 */
@ApplicationScoped
public class WakeApplicant {
    private final FollowChanges followChanges;

    WakeApplicant(FollowChanges followChanges) {
        this.followChanges = followChanges;
    }

    /** Has the applicant's incomplete application, if there is one, decided again now. */
    public void wake(String applicantId) {
        Storage.<@Nullable Void>read(() -> {
            followChanges.wake(applicantId);
            return null;
        });
    }
}
