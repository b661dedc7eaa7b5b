package dev.kaitong.acceptance.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Resident memory of a process, as {@code /proc/PID/status} shows it. */
public final class Memory {
    private static final String LINE = "VmRSS:";
    private static final double KIBIBYTES_A_MEGABYTE = 1_000_000 / 1024.0;

    private Memory() {}

    /** Resident memory now, in megabytes of 1 000 000 bytes. */
    public static double residentMegabytes(long pid) {
        try {
            return residentMegabytes(
                    Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")));
        } catch (IOException e) {
            throw new UncheckedIOException("process " + pid + " has ended", e);
        }
    }

    static double residentMegabytes(List<String> status) {
        String line =
                status.stream()
                        .filter(each -> each.startsWith(LINE))
                        .findFirst()
                        .orElseThrow(
                                () -> new IllegalArgumentException("no " + LINE + " in " + status));
        String kibibytes = line.substring(LINE.length()).replace("kB", "").trim();
        return Long.parseLong(kibibytes) / KIBIBYTES_A_MEGABYTE;
    }
}
