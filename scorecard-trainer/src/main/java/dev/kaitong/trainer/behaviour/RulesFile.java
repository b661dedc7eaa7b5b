package dev.kaitong.trainer.behaviour;

import dev.kaitong.risk.behaviour.level.FeaturePoints;
import dev.kaitong.risk.behaviour.level.LevelTable;
import dev.kaitong.risk.behaviour.level.Tickets;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The rules of risk-service as JSON, written the same way every time: one feature a line. */
final class RulesFile {
    private RulesFile() {}

    static String text(String version, Tickets tickets, List<LevelTable> tables) {
        return """
        {
          "version": "%s",
          "watchLevel": 40,
          "reviewLevel": 60,
          "failLevel": 80,
          "violationLevel": 100,
          "minimumPaymentPercentMax": 10,
          "tickets": {"medianFen": {%s}},
          "tables": [
        %s
          ]
        }
        """
                .formatted(
                        version,
                        new TreeMap<>(tickets.medianFen())
                                .entrySet().stream()
                                        .map(one ->
                                                "\"%s\": %d"
                                                        .formatted(one.getKey(), one.getValue()))
                                        .collect(Collectors.joining(", ")),
                        tables.stream().map(RulesFile::table).collect(Collectors.joining(",\n")));
    }

    private static String table(LevelTable table) {
        return """
            {"typology": "%s", "watchPoints": %d, "reviewPoints": %d, "failPoints": %d, "topPoints": %d, "familyPoints": %d, "features": [
        %s
            ]}\
        """
                .formatted(
                        table.typology(),
                        table.watchPoints(),
                        table.reviewPoints(),
                        table.failPoints(),
                        table.topPoints(),
                        table.familyPoints(),
                        table.features().stream()
                                .map(RulesFile::line)
                                .collect(Collectors.joining(",\n")));
    }

    private static String line(FeaturePoints one) {
        return "      {\"feature\": \"%s\", \"edges\": %s, \"points\": %s}"
                .formatted(one.feature(), one.edges(), one.points());
    }
}
