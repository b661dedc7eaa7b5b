package dev.kaitong.edge.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.vertx.core.http.HttpClosedException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
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
}
