package dev.kaitong.acceptance.bench.machine;

/**
 * CPU time of one process, as {@code /proc/PID/stat} counts it (proc_pid_stat(5)).
 *
 * @param pid its process id
 * @param parent process id of its parent
 * @param name the name of its program, at most 15 characters
 * @param ownMicros its own time in user and kernel mode, in microseconds
 * @param endedChildrenMicros time of its children that have ended and that it has waited for
 */
public record ProcessTime(
        long pid, long parent, String name, long ownMicros, long endedChildrenMicros) {
    /** Linux shows times to programs in hundredths of a second, whatever its timer does. */
    static final long MICROS_A_TICK = 10_000;

    /** Reads a line of {@code /proc/PID/stat}; the name may hold spaces and brackets. */
    static ProcessTime parse(String line) {
        int open = line.indexOf('(');
        int close = line.lastIndexOf(')');
        if (open < 0 || close < open) {
            throw new IllegalArgumentException("line: " + line + " (expected: /proc/PID/stat)");
        }
        String[] fields = line.substring(close + 1).trim().split(" ", -1);
        return new ProcessTime(
                Long.parseLong(line.substring(0, open).trim()),
                Long.parseLong(fields[1]),
                line.substring(open + 1, close),
                micros(fields[11]) + micros(fields[12]),
                micros(fields[13]) + micros(fields[14]));
    }

    /** Its own time and that of its ended children. */
    public long withEndedChildrenMicros() {
        return ownMicros + endedChildrenMicros;
    }

    private static long micros(String ticks) {
        return Long.parseLong(ticks) * MICROS_A_TICK;
    }
}
