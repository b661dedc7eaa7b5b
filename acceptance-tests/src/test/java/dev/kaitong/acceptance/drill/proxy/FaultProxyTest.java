package dev.kaitong.acceptance.drill.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
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
    private static final String ID = "request-7";

    private TrueService service;
    private FaultProxy proxy;

    @BeforeEach
    void start() throws IOException {
        service = new TrueService();
        proxy = new FaultProxy(service.port());
    }

    @AfterEach
    void stop() {
        proxy.close();
        service.close();
    }

    @Test
    void withoutAFaultTheTruePassesAgainAndAgainOnOneConnection() throws IOException {
        try (Socket socket = connect()) {
            for (int i = 0; i < 3; i++) {
                ask(socket, ID);
                Message answer = Message.read(socket.getInputStream()).orElseThrow();
                assertThat(answer.startLine()).contains("200");
                assertThat(answer.header("X-Request-Id")).contains(ID);
                assertThat(text(answer)).isEqualTo(TrueService.ASSESSMENT);
            }
        }
        assertThat(proxy.asked()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "STATUS_500,500", "STATUS_503,503", "STATUS_429,429", "STATUS_401,401", "STATUS_404,404",
        "REDIRECT,302", "FAIL_AS_ERROR,500", "PASS_AS_ERROR,503"
    })
    void statuses(Fault fault, int status) throws IOException {
        assertThat(answer(fault).startLine()).startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void bodiesThatAreNoAssessment() throws IOException {
        assertThat(answer(Fault.HTML).header("Content-Type")).contains("text/html");
        assertThat(text(answer(Fault.EMPTY))).isEmpty();
        assertThat(text(answer(Fault.NULL))).isEqualTo("null");
        assertThat(text(answer(Fault.EMPTY_OBJECT))).isEqualTo("{}");
        assertThat(text(answer(Fault.GARBAGE))).doesNotStartWith("{").isNotEmpty();
    }

    @Test
    void assessmentsThatAreNoneOfThisServiceAndRequest() throws IOException {
        assertThat(text(answer(Fault.UNKNOWN_ENUM))).contains("\"outcome\":\"MAYBE\"");
        assertThat(text(answer(Fault.WRONG_TYPES))).contains("\"outcome\":7");
        assertThat(text(answer(Fault.STALE))).contains("\"asOf\":\"2025-11-11T00:00:00Z\"");
        assertThat(text(answer(Fault.WRONG_SERVICE))).contains("\"service\":\"weather\"");
        assertThat(answer(Fault.WRONG_REQUEST_ID).header("X-Request-Id"))
                .contains("somebody-elses");
        assertThat(text(answer(Fault.FOREIGN_FAIL))).contains("COURT_ENFORCEMENT");
        assertThat(answer(Fault.FOREIGN_FAIL).header("X-Request-Id")).contains("somebody-elses");
        assertThat(text(answer(Fault.BARE_FAIL)))
                .contains("\"outcome\":\"FAIL\"", "\"reasons\":[]");
        assertThat(text(answer(Fault.FAIL_AS_ERROR))).contains("\"outcome\":\"FAIL\"");
        assertThat(text(answer(Fault.PASS_AS_ERROR))).contains("\"outcome\":\"PASS\"");
    }

    @Test
    void trueButTooLarge() throws IOException {
        String large = text(answer(Fault.OVERSIZED));
        assertThat(large).hasSizeGreaterThan(1_000_000);
        assertThat(large.replace(" ", "")).isEqualTo(TrueService.ASSESSMENT);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "RESET_AMID"})
    void cutByReset(Fault fault) {
        assertThatThrownBy(() -> bytes(fault)).isInstanceOf(SocketException.class);
    }

    @Test
    void endedInGoodOrderWithoutAnAnswer() throws IOException {
        assertThat(bytes(Fault.CLOSE)).isEmpty();
    }

    @Test
    void nobodyListens() {
        proxy.set(Fault.REFUSE);
        assertThatThrownBy(this::connect).isInstanceOf(ConnectException.class);
        proxy.set(Fault.NONE);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> connect().close()))
                .isNull();
    }

    @Test
    void packetsVanish() throws IOException {
        proxy.set(Fault.BLACKHOLE);
        List<Socket> queued = new ArrayList<>();
        try {
            assertThatThrownBy(() -> {
                        for (int i = 0; i < 8; i++) {
                            queued.add(connect());
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
        try (Socket socket = connect()) {
            proxy.set(Fault.HANG);
            ask(socket, ID);
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
        assertThat(text(answer(fault))).isEqualTo(TrueService.ASSESSMENT);
        assertThat(Duration.ofNanos(System.nanoTime() - started))
                .isGreaterThanOrEqualTo(Duration.ofMillis(millis));
    }

    @Test
    void whatIsNoHttp() throws IOException {
        assertThat(some(Fault.NOT_HTTP, 10)).startsWith("220 mail");
        assertThat(some(Fault.BAD_CHUNK, 200)).contains("chunked\r\n\r\nzz\r\n");
        assertThat(some(Fault.HUGE_HEADER, 1_000_000)).endsWith("xxx").hasSize(1_000_000);
        assertThat(some(Fault.ENDLESS, 3_000_000)).hasSize(3_000_000);
    }

    @Test
    void cutOffBeforeTheAnnouncedLength() {
        assertThatThrownBy(() -> answer(Fault.TRUNCATED)).hasMessageContaining("bytes");
    }

    @Test
    void probesAreNotCounted() throws IOException {
        proxy.set(Fault.STATUS_500);
        try (Socket socket = connect()) {
            ask(socket, "probe-1");
            Message.read(socket.getInputStream());
        }
        assertThat(proxy.asked()).isZero();
    }

    private Message answer(Fault fault) throws IOException {
        proxy.set(fault);
        try (Socket socket = connect()) {
            ask(socket, ID);
            return Message.read(socket.getInputStream()).orElseThrow();
        }
    }

    private byte[] bytes(Fault fault) throws IOException {
        proxy.set(fault);
        try (Socket socket = connect()) {
            ask(socket, ID);
            return socket.getInputStream().readAllBytes();
        }
    }

    private String some(Fault fault, int most) throws IOException {
        proxy.set(fault);
        try (Socket socket = connect()) {
            ask(socket, ID);
            socket.setSoTimeout(1_000);
            InputStream in = socket.getInputStream();
            StringBuilder seen = new StringBuilder();
            try {
                while (seen.length() < most) {
                    byte[] next = new byte[Math.min(65_536, most - seen.length())];
                    int count = in.read(next);
                    if (count < 0) {
                        break;
                    }
                    seen.append(new String(next, 0, count, StandardCharsets.ISO_8859_1));
                }
            } catch (SocketTimeoutException e) {
                // All that there is has come.
            }
            return seen.toString();
        }
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), proxy.address().getPort()),
                500);
        socket.setSoTimeout(8_000);
        return socket;
    }

    private static void ask(Socket socket, String id) throws IOException {
        String request =
                "POST /assessments HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: "
                        + id
                        + "\r\nContent-Length: 2\r\n\r\n{}";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    private static String text(Message answer) {
        return answer.body().toString(StandardCharsets.UTF_8);
    }
}
