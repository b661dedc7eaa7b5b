package dev.kaitong.acceptance.drill.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** A plain client sees of each fault what its name says. */
class FaultProxyTest {
    private static final String ID = PlainClient.ID;

    private TrueService service;
    private FaultProxy proxy;
    private PlainClient client;

    @BeforeEach
    void start() throws IOException {
        service = new TrueService();
        proxy = new FaultProxy(service.port());
        client = new PlainClient(proxy);
    }

    @AfterEach
    void stop() {
        proxy.close();
        service.close();
    }

    @Test
    void withoutAFaultTheTruePassesAgainAndAgainOnOneConnection() throws IOException {
        try (Socket socket = client.connect()) {
            for (int i = 0; i < 3; i++) {
                PlainClient.ask(socket, ID);
                Message answer = Message.read(socket.getInputStream()).orElseThrow();
                assertThat(answer.startLine()).contains("200");
                assertThat(answer.header("X-Request-Id")).contains(ID);
                assertThat(PlainClient.text(answer)).isEqualTo(TrueService.ASSESSMENT);
            }
        }
        assertThat(proxy.asked()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_500,500",
        "STATUS_503,503",
        "STATUS_429,429",
        "STATUS_401,401",
        "STATUS_404,404",
        "REDIRECT,302",
        "FAIL_AS_ERROR,500",
        "PASS_AS_ERROR,503"
    })
    void statuses(Fault fault, int status) throws IOException {
        assertThat(client.answer(fault).startLine()).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void bodiesThatAreNoAssessment() throws IOException {
        assertThat(client.answer(Fault.HTML).header("Content-Type")).contains("text/html");
        assertThat(PlainClient.text(client.answer(Fault.EMPTY))).isEmpty();
        assertThat(PlainClient.text(client.answer(Fault.NULL))).isEqualTo("null");
        assertThat(PlainClient.text(client.answer(Fault.EMPTY_OBJECT))).isEqualTo("{}");
        assertThat(PlainClient.text(client.answer(Fault.GARBAGE)))
                .doesNotStartWith("{")
                .isNotEmpty();
    }

    @Test
    void assessmentsThatAreNoneOfThisServiceAndRequest() throws IOException {
        assertThat(PlainClient.text(client.answer(Fault.UNKNOWN_ENUM)))
                .contains("\"outcome\":\"MAYBE\"");
        assertThat(PlainClient.text(client.answer(Fault.WRONG_TYPES))).contains("\"outcome\":7");
        assertThat(PlainClient.text(client.answer(Fault.STALE)))
                .contains("\"asOf\":\"2025-11-11T00:00:00Z\"");
        assertThat(PlainClient.text(client.answer(Fault.WRONG_SERVICE)))
                .contains("\"service\":\"weather\"");
        assertThat(client.answer(Fault.WRONG_REQUEST_ID).header("X-Request-Id"))
                .contains("somebody-elses");
        assertThat(PlainClient.text(client.answer(Fault.FOREIGN_FAIL)))
                .contains("COURT_ENFORCEMENT");
        assertThat(client.answer(Fault.FOREIGN_FAIL).header("X-Request-Id"))
                .contains("somebody-elses");
        assertThat(PlainClient.text(client.answer(Fault.BARE_FAIL)))
                .contains("\"outcome\":\"FAIL\"", "\"reasons\":[]");
        assertThat(PlainClient.text(client.answer(Fault.FAIL_AS_ERROR)))
                .contains("\"outcome\":\"FAIL\"");
        assertThat(PlainClient.text(client.answer(Fault.PASS_AS_ERROR)))
                .contains("\"outcome\":\"PASS\"");
    }

    @Test
    void trueButTooLarge() throws IOException {
        String large = PlainClient.text(client.answer(Fault.OVERSIZED));
        assertThat(large).hasSizeGreaterThan(256 * 1024);
        assertThat(large.replace(" ", "")).isEqualTo(TrueService.ASSESSMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "RESET_AMID"})
    void cutByReset(Fault fault) {
        assertThatThrownBy(() -> client.bytes(fault)).isInstanceOf(SocketException.class);
    }

    @Test
    void endedInGoodOrderWithoutAnAnswer() throws IOException {
        assertThat(client.bytes(Fault.CLOSE)).isEmpty();
    }

    @Test
    void nobodyListens() {
        proxy.set(Fault.REFUSE);
        assertThatThrownBy(client::connect).isInstanceOf(ConnectException.class);
        proxy.set(Fault.NONE);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> client.connect().close()))
                .isNull();
    }

    @Test
    void packetsVanish() throws IOException {
        proxy.set(Fault.BLACKHOLE);
        List<Socket> queued = new ArrayList<>();
        try {
            assertThatThrownBy(
                            () -> {
                                for (int i = 0; i < 8; i++) {
                                    queued.add(client.connect());
                                }
                            })
                    .isInstanceOf(SocketTimeoutException.class);
        } finally {
            for (Socket socket : queued) {
                socket.close();
            }
        }
    }

    @Test
    void whatHangsHangsEvenWhenTheFaultIsOver() throws IOException {
        try (Socket socket = client.connect()) {
            proxy.set(Fault.HANG);
            PlainClient.ask(socket, ID);
            socket.setSoTimeout(150);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
            proxy.set(Fault.NONE);
            assertThatThrownBy(() -> socket.getInputStream().read())
                    .isInstanceOf(SocketTimeoutException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"SLOW,2000", "SLOW_SUCCESS,550", "DRIBBLE,3000"})
    void trueButLate(Fault fault, long millis) throws IOException {
        long started = System.nanoTime();
        assertThat(PlainClient.text(client.answer(fault))).isEqualTo(TrueService.ASSESSMENT);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isGreaterThanOrEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void whatIsNoHttp() throws IOException {
        assertThat(client.some(Fault.NOT_HTTP, 10)).startsWith("220 mail");
        assertThat(client.some(Fault.BAD_CHUNK, 200)).contains("chunked\r\n\r\nzz\r\n");
        assertThat(client.some(Fault.HUGE_HEADER, 1_000_000)).endsWith("xxx").hasSize(1_000_000);
        assertThat(client.some(Fault.ENDLESS, 3_000_000)).hasSize(3_000_000);
    }

    @Test
    void cutOffBeforeTheAnnouncedLength() {
        assertThatThrownBy(() -> client.answer(Fault.TRUNCATED)).hasMessageContaining("bytes");
    }

    @Test
    void probesAreNotCounted() throws IOException {
        proxy.set(Fault.STATUS_500);
        try (Socket socket = client.connect()) {
            PlainClient.ask(socket, "probe-1");
            Message.read(socket.getInputStream());
        }
        assertThat(proxy.asked()).isZero();
    }
}
