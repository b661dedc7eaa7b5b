package dev.kaitong.acceptance.bench.floor;

import dev.kaitong.acceptance.bench.ChildJvm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The running floor: three services and their gateway, each in its own JVM. */
public final class Floor implements AutoCloseable {
    /** It knows applicants u-0 to one less than this. */
    public static final int APPLICANTS = FloorDatabase.APPLICANTS;

    private final List<ChildJvm> processes = new ArrayList<>();
    private final int gatewayPort;

    private Floor(FloorDatabase database) {
        List<String> words = new ArrayList<>(List.of("gateway"));
        try {
            for (String table : FloorDatabase.EVIDENCE) {
                words.add(Integer.toString(start(database, List.of("service", table))));
            }
            gatewayPort = start(database, words);
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Starts all four and returns when they listen. The database must have been prepared. */
    public static Floor start(FloorDatabase database) {
        return new Floor(database);
    }

    /** Where its gateway listens on 127.0.0.1. */
    public int gatewayPort() {
        return gatewayPort;
    }

    /** Process ids of all four. */
    public List<Long> pids() {
        return processes.stream().map(ChildJvm::pid).toList();
    }

    @Override
    public void close() {
        processes.forEach(ChildJvm::close);
    }

    private int start(FloorDatabase database, List<String> words) {
        ChildJvm process =
                ChildJvm.start(
                        ChildJvm.FLAGS_OF_THE_SUITE,
                        FloorProcess.class,
                        words,
                        Map.of(
                                FloorProcess.PORT, Integer.toString(database.port()),
                                FloorProcess.USER, database.user(),
                                FloorProcess.PASSWORD, database.password()));
        processes.add(process);
        String line = process.line();
        if (!line.startsWith(FloorProcess.LISTENS)) {
            throw new IllegalStateException("a process of the floor says: " + line);
        }
        return Integer.parseInt(line.substring(FloorProcess.LISTENS.length()));
    }
}
