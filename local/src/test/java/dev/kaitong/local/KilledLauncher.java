package dev.kaitong.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** A launcher that ends without stopping anything, as kill -9 would; runs in a JVM of its own. */
final class KilledLauncher {
    private KilledLauncher() {}

    public static void main(String[] words) {
        Map<Part, Integer> api = new EnumMap<>(Part.class);
        Map<Part, Integer> management = new EnumMap<>(Part.class);
        int next = 3;
        for (Part part : Part.values()) {
            api.put(part, Integer.parseInt(words[next++]));
            management.put(part, Integer.parseInt(words[next++]));
        }
        Suite.start(
                new Suite.Options(
                        Path.of(words[0]),
                        Path.of(words[1]),
                        false,
                        new Ports(api, management, Integer.parseInt(words[2])),
                        Set.of()),
                (_, _) -> {});
        Runtime.getRuntime().halt(9);
    }
}
