package dev.kaitong.gateway.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kaitong.contract.Language;
import dev.kaitong.contract.ProblemType;
import dev.kaitong.contract.Reason;
import dev.kaitong.contract.ReasonCatalogue;
import dev.kaitong.contract.ReasonCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The generated pages say what the code says")
class DocsTest {
    private final ReasonTexts texts = new ReasonTexts();
    private final ReasonCatalogue catalogue = ReasonCatalogue.builtIn();

    @Test
    void reasons() throws IOException {
        String page =
                """
                # Reasons
                Generated from `contract/src/main/resources/dev/kaitong/contract/reasons.csv` and the texts of the gateway; the build fails when it differs.

                KNOCK_OUT makes its part refuse; INSUFFICIENT can be mended by the shopper and is never adverse; REVIEW brings a person; SCORED is named when a score or level
                fails its cut-off; WEAK counts only together with others; POLICY comes from the strategy; SYSTEM is our own failure and goes with PENDING only.

                """
                        + Stream.of(ReasonCode.values())
                                .map(this::section)
                                .collect(Collectors.joining("\n"));
        assertCurrent("reasons.md", page);
    }

    private String section(ReasonCode code) {
        ReasonCatalogue.Row row = catalogue.row(code);
        return """
        ## %s
        %s · %s

        | | 中文 | English |
        |---|---|---|
        | title | %s | %s |
        | text | %s | %s |
        | cure `%s` | %s | %s |

        Usual time: %s. Nearest line of form C-1 of Regulation B: %s.
        """
                .formatted(
                        code,
                        code.owner().wireName(),
                        code.kind(),
                        row.zh(),
                        row.en(),
                        texts.explain(Reason.of(code), Language.ZH).detail(),
                        texts.explain(Reason.of(code), Language.EN).detail(),
                        code.cure(),
                        row.cureZh(),
                        row.cureEn(),
                        row.typicalTime(),
                        row.formC1Line());
    }

    @Test
    void problems() throws IOException {
        String page =
                """
                # Problems
                Every error is `application/problem+json` (RFC 9457) with `type`, `title`, `status`, `detail`, `instance`, and `errors: [{field, message}]` where fields are wrong. A
                problem changes nothing, but for a batch of events with bad ones among them, where `stored` says how many of the others are stored. Generated from `ProblemType`; the build fails when it differs.

                | type | status | title |
                |---|---|---|
                """
                        + Stream.of(ProblemType.values())
                                .map(type ->
                                        "| `%s` | %d | %s |\n"
                                                .formatted(type.uri(), type.status(), type.title()))
                                .collect(Collectors.joining());
        assertCurrent("problems.md", page);
    }

    private static void assertCurrent(String name, String page) throws IOException {
        Path file = Path.of("../docs").resolve(name);
        if (Boolean.getBoolean("docs.write")) {
            Files.writeString(file, page);
        }
        assertThat(Files.readString(file))
                .as(name + " is not what the code says; run with -Ddocs.write=true")
                .isEqualTo(page);
    }
}
