package dev.kaitong.acceptance.bench.machine;

/**
 * CPU time of the whole machine since it started, over all cores, in microseconds (proc_stat(5)).
 *
 * @param idleMicros nothing to do, or waiting for a disk
 * @param workMicros in programs and in the kernel on their behalf, and taken away by a hypervisor
 * @param interruptMicros in interrupts, which belong to no program
 */
public record MachineTime(long idleMicros, long workMicros, long interruptMicros) {
    /** Reads the first line of {@code /proc/stat}. */
    static MachineTime parse(String line) {
        String[] fields = line.trim().split(" +", -1);
        if (!fields[0].equals("cpu") || fields.length < 9) {
            throw new IllegalArgumentException("line: " + line + " (expected: cpu and 8 times)");
        }
        return new MachineTime(sum(fields, 4, 5), sum(fields, 1, 2, 3, 8), sum(fields, 6, 7));
    }

    /** The time that passed between an earlier look and this one. */
    public MachineTime since(MachineTime earlier) {
        return new MachineTime(
                idleMicros - earlier.idleMicros,
                workMicros - earlier.workMicros,
                interruptMicros - earlier.interruptMicros);
    }

    /** All of it. */
    public long totalMicros() {
        return idleMicros + workMicros + interruptMicros;
    }

    private static long sum(String[] fields, int... places) {
        long sum = 0;
        for (int place : places) {
            sum += Long.parseLong(fields[place]) * ProcessTime.MICROS_A_TICK;
        }
        return sum;
    }
}
