package dev.kaitong.gateway.asking.testing;

import dev.kaitong.gateway.asking.testing.ScriptedService.Incoming;
import dev.kaitong.gateway.asking.testing.ScriptedService.Script;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** What services do, and what they should not do. */
public final class Scripts {
    private static final String ECHO = "X-Request-Id: ";

    private Scripts() {}

    /** A well-formed answer, whatever it says. */
    public static Script answer(int status, String contentType, String body) {
        return (incoming, socket) -> write(socket, response(incoming, status, contentType, body));
    }

    /** A JSON answer with 200 that depends on the request's body. */
    public static Script json(UnaryOperator<String> bodyOfRequest) {
        return (incoming, socket) ->
                write(
                        socket,
                        response(
                                incoming,
                                200,
                                "application/json",
                                bodyOfRequest.apply(incoming.body())));
    }

    /** Reads the request and says nothing more. */
    public static Script hang() {
        return (_, socket) -> {
            // Ends when the other side hangs up.
            if (socket.getInputStream().read() < 0) {
                throw new IOException("hung up");
            }
        };
    }

    /** A good head, then a byte now and then. */
    public static Script dribble() {
        return (incoming, socket) -> {
            write(socket, head(incoming, 200, "application/json") + "Content-Length: 9000\r\n\r\n");
            while (true) {
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
                write(socket, " ");
            }
        };
    }

    /** Closes without a byte. */
    public static Script close() {
        return (_, socket) -> socket.close();
    }

    /** Resets without a byte. */
    public static Script reset() {
        return (_, socket) -> {
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** Promises more than it sends, then closes. */
    public static Script cutOff(String body) {
        return (incoming, socket) -> {
            write(
                    socket,
                    head(incoming, 200, "application/json")
                            + "Content-Length: 9000\r\n\r\n"
                            + body);
            socket.close();
        };
    }

    /** Promises more than it sends, then resets. */
    public static Script resetAmid(String body) {
        return (incoming, socket) -> {
            write(
                    socket,
                    head(incoming, 200, "application/json")
                            + "Content-Length: 9000\r\n\r\n"
                            + body);
            socket.setSoLinger(true, 0);
            socket.close();
        };
    }

    /** A good answer in which one byte is no UTF-8. */
    public static Script latin1(UnaryOperator<String> bodyOfRequest) {
        return (incoming, socket) -> {
            String body = bodyOfRequest.apply(incoming.body()).replaceFirst("rules", "r\u00fcles");
            byte[] bytes = body.getBytes(StandardCharsets.ISO_8859_1);
            write(
                    socket,
                    head(incoming, 200, "application/json")
                            + "Content-Length: "
                            + bytes.length
                            + "\r\n\r\n");
            socket.getOutputStream().write(bytes);
        };
    }

    /** A good answer, packed, which nobody asked for. */
    public static Script packed(UnaryOperator<String> bodyOfRequest) {
        return (incoming, socket) -> {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bodyOfRequest.apply(incoming.body()).getBytes(StandardCharsets.UTF_8));
            }
            write(
                    socket,
                    head(incoming, 200, "application/json")
                            + "Content-Encoding: gzip\r\nContent-Length: "
                            + packed.size()
                            + "\r\n\r\n");
            socket.getOutputStream().write(packed.toByteArray());
        };
    }

    /** A length that is none. */
    public static Script lengthOf(String length) {
        return (incoming, socket) -> {
            write(
                    socket,
                    head(incoming, 200, "application/json")
                            + "Content-Length: "
                            + length
                            + "\r\n\r\n{}");
            socket.close();
        };
    }

    /** A body without end. */
    public static Script endless() {
        return (incoming, socket) -> {
            write(socket, head(incoming, 200, "application/json") + "\r\n");
            String block = " ".repeat(8192);
            while (true) {
                write(socket, block);
            }
        };
    }

    /** Chunked, with a chunk size that is none. */
    public static Script badChunk() {
        return raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n{}\r\n0\r\n\r\n");
    }

    /** A head that is too large. */
    public static Script hugeHead() {
        return raw("HTTP/1.1 200 OK\r\nX-Much: " + "x".repeat(100_000) + "\r\n\r\n");
    }

    /** These bytes and no others. */
    public static Script raw(String text) {
        return (_, socket) -> {
            write(socket, text);
            socket.close();
        };
    }

    /** Sends the caller elsewhere. */
    public static Script redirect(String location) {
        return (incoming, socket) ->
                write(
                        socket,
                        head(incoming, 302, "application/json")
                                + "Location: "
                                + location
                                + "\r\nContent-Length: 0\r\n\r\n");
    }

    /** A good answer to somebody else's request. */
    public static Script foreign(UnaryOperator<String> bodyOfRequest) {
        return (incoming, socket) ->
                write(
                        socket,
                        response(
                                        incoming,
                                        200,
                                        "application/json",
                                        bodyOfRequest.apply(incoming.body()))
                                .replaceFirst(ECHO + "\\S+", ECHO + "somebody-else"));
    }

    private static String response(Incoming incoming, int status, String contentType, String body) {
        return head(incoming, status, contentType)
                + "Content-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length
                + "\r\n\r\n"
                + body;
    }

    private static String head(Incoming incoming, int status, String contentType) {
        return "HTTP/1.1 "
                + status
                + " Said\r\nContent-Type: "
                + contentType
                + "\r\n"
                + ECHO
                + incoming.header("X-Request-Id")
                + "\r\n";
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
