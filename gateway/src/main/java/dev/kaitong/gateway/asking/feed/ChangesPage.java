package dev.kaitong.gateway.asking.feed;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a service's change feed: the applicants whose evidence changed, in commit order.
 *
 * @param changes oldest first; empty when there is nothing new
 */
public record ChangesPage(List<Change> changes) {
    /**
     * One applicant whose evidence changed.
     *
     * @param cursor opaque; the next page begins after it
     * @param applicantId the applicant
     */
    public record Change(String cursor, String applicantId) {
        public Change {
            if (cursor.isBlank()) {
                throw new IllegalArgumentException("cursor: blank (expected: a text)");
            }
            if (applicantId.isBlank()) {
                throw new IllegalArgumentException("applicantId: blank (expected: a text)");
            }
        }
    }

    public ChangesPage {
        changes = List.copyOf(changes);
    }

    /** Where the next page begins; the given place when this page is empty. */
    public @Nullable String next(@Nullable String after) {
        return changes.isEmpty() ? after : changes.getLast().cursor();
    }
}
