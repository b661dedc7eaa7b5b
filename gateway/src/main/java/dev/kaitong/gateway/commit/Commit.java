package dev.kaitong.gateway.commit;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that must become true together, or not at all.
 *
 * @param application the application that begins; none when an old one moves on
 * @param steps applications that move on; at most two
 * @param decisions the decisions behind them
 * @param line the line that opens; none without an approval
 * @param answer what the caller is answered; none when nobody waits
 * @param lineChange the line that changes; none without
 * @param notices what the shopper is told
 */
public record Commit(
        @Nullable NewApplication application,
        List<ApplicationStep> steps,
        List<NewDecision> decisions,
        @Nullable NewLine line,
        @Nullable NewAnswer answer,
        @Nullable LineChange lineChange,
        List<NewNotice> notices) {
    public Commit {
        steps = List.copyOf(steps);
        decisions = List.copyOf(decisions);
        notices = List.copyOf(notices);
    }

    /** About applications, and the line that one of them may open. */
    public Commit(
            @Nullable NewApplication application,
            List<ApplicationStep> steps,
            List<NewDecision> decisions,
            @Nullable NewLine line,
            @Nullable NewAnswer answer) {
        this(application, steps, decisions, line, answer, null, List.of());
    }

    /** An application moves on by one decision, of which its shopper knows. */
    public static Commit step(ApplicationStep step, NewDecision decision, @Nullable NewLine line) {
        return step(step, decision, line, List.of());
    }

    /** An application moves on by one decision, of which its shopper is told. */
    public static Commit step(
            ApplicationStep step,
            NewDecision decision,
            @Nullable NewLine line,
            List<NewNotice> notices) {
        return new Commit(null, List.of(step), List.of(decision), line, null, null, notices);
    }

    /** Nothing happens but that a caller is answered. */
    public static Commit answer(NewAnswer answer) {
        return new Commit(null, List.of(), List.of(), null, answer);
    }

    /** A line changes, by one or more decisions. */
    public static Commit line(
            LineChange change, List<NewDecision> decisions, List<NewNotice> notices) {
        return new Commit(null, List.of(), decisions, null, null, change, notices);
    }
}
