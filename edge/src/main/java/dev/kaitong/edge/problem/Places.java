package dev.kaitong.edge.problem;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where something went wrong, for the log: the classes of an exception and of its causes, and the
 * lines of code. Never a message, as it may carry an applicant's values.
 */
final class Places {
    private static final int CAUSES_MAX = 8;
    private static final int FRAMES_MAX = 40;

    private Places() {}

    static String of(@Nullable Throwable thrown) {
        StringBuilder text = new StringBuilder();
        @Nullable Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
            text.append(depth == 0 ? "" : "\ncaused by ")
                    .append(cause.getClass().getName())
                    .append(
                            Arrays.stream(cause.getStackTrace())
                                    .limit(FRAMES_MAX)
                                    .map(frame -> "\n\tat " + frame)
                                    .collect(Collectors.joining()));
            cause = cause.getCause();
        }
        return text.toString();
    }
}
