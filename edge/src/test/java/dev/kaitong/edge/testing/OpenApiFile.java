package dev.kaitong.edge.testing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Holds the OpenAPI that a service serves against the one in the repository. */
public final class OpenApiFile {
    private static final Path FILE = Path.of("src/main/openapi/openapi.yaml");

    private OpenApiFile() {}

    /**
     * Fails when the two differ; with {@code -Dopenapi.write=true} writes the served one instead.
     */
    public static void assertCurrent() {
        String served =
                given().accept("application/yaml")
                        .get("/q/openapi")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString();
        try {
            if (Boolean.getBoolean("openapi.write")) {
                Files.createDirectories(FILE.getParent());
                Files.writeString(FILE, served);
            }
            assertThat(Files.readString(FILE))
                    .as(
                            "src/main/openapi/openapi.yaml is not what the service serves; run the"
                                    + " test with -Dopenapi.write=true")
                    .isEqualTo(served);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
