package dev.kaitong.local.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How a line stands.
 *
 * @param state of the line
 * @param baseLimitFen its limit, in fen
 * @param availableFen what may be used, in fen
 * @param holds the kinds of its holds, in order
 * @param bucket how long a payment is past due
 */
record Standing(
        String state, long baseLimitFen, long availableFen, List<String> holds, String bucket) {
    static Standing of(JsonNode line) {
        List<String> holds = new ArrayList<>();
        line.path("holds").forEach(hold -> holds.add(hold.path("kind").asText()));
        return new Standing(
                line.path("state").asText(),
                line.path("baseLimitFen").asLong(),
                line.path("availableFen").asLong(),
                List.copyOf(holds),
                line.path("delinquency").path("bucket").asText("C"));
    }

    /** Whether it is held for another cause than that a payment is past due. */
    boolean heldForBehaviour() {
        return holds.stream().anyMatch(hold -> !hold.equals("DELINQUENCY"));
    }

    boolean lowerThan(Standing before) {
        return baseLimitFen < before.baseLimitFen;
    }
}
