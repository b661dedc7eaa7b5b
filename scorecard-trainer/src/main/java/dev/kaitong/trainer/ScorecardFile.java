package dev.kaitong.trainer;

import dev.kaitong.credit.score.PointsTable;
import dev.kaitong.credit.score.Scorecard;
import java.util.stream.Collectors;

/** The scorecard as JSON, written the same way every time: one table a line. */
final class ScorecardFile {
    private ScorecardFile() {}

    static String text(Scorecard scorecard) {
        return """
        {
          "version": "%s",
          "basePoints": %d,
          "referenceScore": %d,
          "referenceOdds": %s,
          "pointsToDoubleOdds": %d,
          "tables": [
        %s
          ]
        }
        """
                .formatted(
                        scorecard.version(),
                        scorecard.basePoints(),
                        scorecard.referenceScore(),
                        scorecard.referenceOdds(),
                        scorecard.pointsToDoubleOdds(),
                        scorecard.tables().stream()
                                .map(ScorecardFile::line)
                                .collect(Collectors.joining(",\n")));
    }

    private static String line(PointsTable table) {
        return "    {\"characteristic\": \"%s\", \"edges\": %s, \"points\": %s, \"neutralPoints\": %d}"
                .formatted(
                        table.characteristic(),
                        table.edges(),
                        table.points(),
                        table.neutralPoints());
    }
}
