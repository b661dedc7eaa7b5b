package dev.kaitong.gateway.commit;

import java.util.UUID;

/**
 * An application moves on; only if it still stands where it was read.
 *
 * @param applicationId which one
 * @param fromDecisionNo number of the decision after which it stood when it was read
 * @param to where it stands afterwards
 */
public record ApplicationStep(UUID applicationId, int fromDecisionNo, Standing to) {
    public ApplicationStep {
        if (to.decisionNo() != fromDecisionNo + 1) {
            throw new IllegalArgumentException(
                    "to.decisionNo: "
                            + to.decisionNo()
                            + " (expected: "
                            + (fromDecisionNo + 1)
                            + ")");
        }
    }
}
