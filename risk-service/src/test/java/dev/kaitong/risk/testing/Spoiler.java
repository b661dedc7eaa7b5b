package dev.kaitong.risk.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Puts something hostile in the place of one value of a good JSON text, wherever it stands. */
public final class Spoiler {
    private static final String MARK = "@@";
    private static final List<String> HOSTILE =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1e400",
                    "NaN",
                    "99999999999999999999999",
                    "9223372036854775807",
                    "0.30000000000000004",
                    "\"\"",
                    "\" \"",
                    "\"\\u0000\"",
                    "\"\\udfff\"",
                    "\"\\u202e*·\"",
                    "\"'; DROP TABLE applicant; --\"",
                    "\"+999999999-12-31\"",
                    "\"-0001-01-01\"",
                    "\"9999-12-31T23:59:59.999999999Z\"",
                    "\"0000-00-00\"",
                    "\"" + "长".repeat(5_000) + "\"",
                    "[]",
                    "[null]",
                    "[".repeat(1_100) + "]".repeat(1_100),
                    "{}",
                    "{\"\":{}}");

    private final ObjectMapper plain = new ObjectMapper();
    private final Random chance;

    public Spoiler(long seed) {
        this.chance = new Random(seed);
    }

    /** The same with one value replaced, or cut off somewhere. */
    public String spoiled(String json) throws JsonProcessingException {
        if (chance.nextInt(20) == 0) {
            return json.substring(0, chance.nextInt(json.length()));
        }
        JsonNode root = plain.readTree(json);
        List<Runnable> places = new ArrayList<>();
        collect(root, places);
        places.get(chance.nextInt(places.size())).run();
        String hostile = HOSTILE.get(chance.nextInt(HOSTILE.size()));
        return plain.writeValueAsString(root).replace("\"" + MARK + "\"", hostile);
    }

    private static void collect(JsonNode node, List<Runnable> places) {
        if (node instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> field : List.copyOf(object.properties())) {
                places.add(() -> object.put(field.getKey(), MARK));
                collect(field.getValue(), places);
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(() -> array.set(at, array.textNode(MARK)));
                collect(array.get(i), places);
            }
        }
    }
}
