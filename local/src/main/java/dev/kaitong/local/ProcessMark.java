package dev.kaitong.local;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A process, told apart from a later one that was given the same number.
 *
 * @param pid its number
 * @param startedAt when it started; {@link Instant#EPOCH} where the machine does not say
 */
record ProcessMark(long pid, Instant startedAt) {
    /** The machine's own figure is counted from its start and moves when its clock is set. */
    private static final Duration TOLERANCE = Duration.ofSeconds(3);

    static ProcessMark of(ProcessHandle process) {
        return new ProcessMark(process.pid(), process.info().startInstant().orElse(Instant.EPOCH));
    }

    /** Reads what {@link #toString()} wrote; none when it is something else. */
    static Optional<ProcessMark> parse(String text) {
        String[] words = text.strip().split(" ", -1);
        try {
            return words.length == 2
                    ? Optional.of(
                            new ProcessMark(Long.parseLong(words[0]), Instant.parse(words[1])))
                    : Optional.empty();
        } catch (NumberFormatException | java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The process, while it lives. */
    Optional<ProcessHandle> alive() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process -> sameStart(of(process).startedAt()));
    }

    private boolean sameStart(Instant other) {
        return Duration.between(startedAt, other).abs().compareTo(TOLERANCE) <= 0;
    }

    @Override
    public String toString() {
        return pid + " " + startedAt;
    }
}
