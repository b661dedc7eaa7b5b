package dev.kaitong.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProblemShapeTest {
    static Stream<Throwable> callersWhoLeft() {
        return Stream.of(
                new HttpClosedException("closed"),
                new IOException(new ClosedChannelException()),
                new IllegalStateException(new IOException(new ClosedChannelException())));
    }

    private static HttpProblem shaped(Throwable cause) {
        return new ProblemShape()
                .apply(
                        HttpProblem.valueOf(Response.Status.INTERNAL_SERVER_ERROR),
                        ProblemContext.of(cause, "/samples"));
    }

    @ParameterizedTest
    @MethodSource("callersWhoLeft")
    void aCallerWhoLeftIsNoFaultOfOurs(Throwable cause) {
        assertThat(shaped(cause).getStatusCode()).isEqualTo(503);
    }

    @Test
    void whatNobodyForesawIs() {
        assertThat(shaped(new IOException("disk")).getStatusCode()).isEqualTo(500);
    }

    private static JsonProcessingException unreadable() {
        try {
            new ObjectMapper().readTree("{\"a\":");
        } catch (JsonProcessingException e) {
            return e;
        }
        throw new AssertionError();
    }

    @Test
    void aBodyThatIsNoJsonIsTheCallersFault() {
        assertThat(shaped(unreadable()).getStatusCode()).isEqualTo(400);
        assertThat(shaped(new WebApplicationException(unreadable(), 400)).getStatusCode())
                .isEqualTo(400);
    }

    @Test
    void aTextOfOurOwnThatCannotBeReadIsOurs() {
        assertThat(shaped(new IllegalStateException("stored", unreadable())).getStatusCode())
                .isEqualTo(500);
    }

    @Test
    void theLogNamesClassesAndLinesAndNoMessage() {
        Throwable thrown =
                new IllegalStateException(
                        "secret 13987654321", new IOException("secret 13987654321"));
        assertThat(Places.of(thrown))
                .contains(
                        "java.lang.IllegalStateException",
                        "caused by java.io.IOException",
                        "ProblemShapeTest.java:")
                .doesNotContain("secret");
    }

    @Test
    void whatIsLoggedIsThat() {
        List<String> seen = new ArrayList<>();
        Handler listener =
                new Handler() {
                    @Override
                    public void publish(LogRecord logged) {
                        seen.add(new SimpleFormatter().format(logged));
                    }

                    @Override
                    public void flush() {}

                    @Override
                    public void close() {}
                };
        Logger logger = Logger.getLogger(ProblemShape.class.getName());
        logger.addHandler(listener);
        try {
            shaped(new IllegalStateException("secret 13987654321"));
        } finally {
            logger.removeHandler(listener);
        }
        assertThat(seen).singleElement().asString().doesNotContain("secret");
    }
}
