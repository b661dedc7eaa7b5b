package dev.kaitong.gateway.redecision.waking;

import dev.kaitong.edge.problem.ProblemException;
import dev.kaitong.gateway.storage.Storage;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Says at once that an applicant's evidence changed; the change feed would say it a little later.
 */
@ApplicationScoped
public class WakeApplicant {
    private static final Logger LOG = Logger.getLogger(WakeApplicant.class);

    private final FollowChanges followChanges;

    WakeApplicant(FollowChanges followChanges) {
        this.followChanges = followChanges;
    }

    /**
     * Has the applicant's incomplete application, if there is one, decided again now. Whether that
     * works is no matter of whoever fed the evidence, which is stored: the change feed wakes as
     * well.
     */
    public void wake(String applicantId) {
        try {
            Storage.<@Nullable Void>read(() -> {
                followChanges.wake(applicantId);
                return null;
            });
        } catch (ProblemException e) {
            LOG.debugf("Nobody was woken: %s", e.detail());
        }
    }
}
