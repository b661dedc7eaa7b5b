package dev.kaitong.acceptance.bench;

import dev.kaitong.local.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs {@link CreditEvaluation} on the class path of credit-service as it is shipped. */
final class CreditTiming {
    private static final int FILES = 1_000;

    private CreditTiming() {}

    /** Median nanoseconds of one evaluation. */
    static double nanosAnEvaluation(Path home, Population population) {
        try {
            Path files = Files.createTempFile("kaitong-bench-", ".jsonl");
            try {
                Files.write(
                        files,
                        Stream.iterate(0, n -> n + 1)
                                .limit(FILES)
                                .map(number -> population.person(number).file())
                                .toList());
                return run(home, files);
            } finally {
                Files.delete(files);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double run(Path home, Path files) throws IOException {
        String classPath = ServiceClassPath.of(home, Part.CREDIT);
        try (ChildJvm child =
                ChildJvm.start(
                        ChildJvm.FLAGS_OF_THE_SUITE,
                        classPath,
                        CreditEvaluation.class,
                        List.of(files.toString()),
                        Map.of())) {
            double[] nanos = new double[CreditEvaluation.BATCHES];
            for (int i = 0; i < nanos.length; i++) {
                nanos[i] = Double.parseDouble(child.line());
            }
            return Round.median(nanos);
        }
    }
}
