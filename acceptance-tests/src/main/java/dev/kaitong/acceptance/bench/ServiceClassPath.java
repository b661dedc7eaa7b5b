package dev.kaitong.acceptance.bench;

import dev.kaitong.local.Part;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The class path of a part as it is shipped, with the benchmark's own classes before it. */
final class ServiceClassPath {
    private static final List<String> JARS = List.of("app", "lib/boot", "lib/main", "quarkus");

    private ServiceClassPath() {}

    static String of(Path home, Part part) throws IOException {
        Path application = home.resolve(part.module() + "/target/quarkus-app");
        String jars =
                JARS.stream()
                        .map(folder -> application.resolve(folder) + File.separator + "*")
                        .collect(Collectors.joining(File.pathSeparator));
        return ownClasses() + File.pathSeparator + jars;
    }

    private static Path ownClasses() throws IOException {
        try {
            return Path.of(
                    ServiceClassPath.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }
}
