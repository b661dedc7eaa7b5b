package dev.kaitong.acceptance.bench.machine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One look at the whole machine: its CPU time and that of each process.
 *
 * @param machine CPU time of the machine
 * @param processes CPU time of each process, by process id
 */
public record Look(MachineTime machine, Map<Long, ProcessTime> processes) {
    private static final Path PROC = Path.of("/proc");

    public Look {
        processes = Map.copyOf(processes);
    }

    /** Looks now. */
    public static Look now() {
        try {
            MachineTime machine =
                    MachineTime.parse(Files.readAllLines(PROC.resolve("stat")).getFirst());
            Map<Long, ProcessTime> processes = new HashMap<>();
            try (DirectoryStream<Path> directories = Files.newDirectoryStream(PROC, "[0-9]*")) {
                for (Path directory : directories) {
                    ProcessTime time = read(directory);
                    if (time != null) {
                        processes.put(time.pid(), time);
                    }
                }
            }
            return new Look(machine, processes);
        } catch (IOException e) {
            throw new UncheckedIOException("the benchmark needs /proc of Linux", e);
        }
    }

    /** CPU time of these processes in microseconds; one that has ended counts nothing. */
    public long microsOf(Collection<Long> pids) {
        return pids.stream()
                .map(processes::get)
                .mapToLong(time -> time == null ? 0 : time.ownMicros())
                .sum();
    }

    /**
     * CPU time of a server and its children, in microseconds. The time of children that end in
     * between is not lost: it passes to the parent that waited for them.
     */
    public long microsOfTree(long root) {
        ProcessTime parent = processes.get(root);
        long ended = parent == null ? 0 : parent.withEndedChildrenMicros();
        return ended
                + processes.values().stream()
                        .filter(process -> process.parent() == root)
                        .mapToLong(ProcessTime::withEndedChildrenMicros)
                        .sum();
    }

    /** Process id of a process's parent; 0 when there is no such process. */
    public long parentOf(long pid) {
        ProcessTime process = processes.get(pid);
        return process == null ? 0 : process.parent();
    }

    /** Process ids of a process's living children. */
    public Set<Long> childrenOf(long pid) {
        return processes.values().stream()
                .filter(process -> process.parent() == pid)
                .map(ProcessTime::pid)
                .collect(Collectors.toSet());
    }

    private static @Nullable ProcessTime read(Path directory) {
        try {
            return ProcessTime.parse(Files.readString(directory.resolve("stat")));
        } catch (IOException e) {
            return null; // it ended between the listing and the reading
        }
    }
}
