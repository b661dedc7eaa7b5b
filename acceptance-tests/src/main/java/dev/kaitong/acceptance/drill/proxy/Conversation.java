package dev.kaitong.acceptance.drill.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** One connection of the gateway, request by request, on a thread of its own. */
final class Conversation {
    private static final String CHUNKED =
            String.join(
                    "\r\n",
                    "HTTP/1.1 200 OK",
                    "Content-Type: application/json",
                    "Transfer-Encoding: chunked",
                    "",
                    "");
    private static final int SLOW_MILLIS = 2_000;
    private static final int SLOW_SUCCESS_MILLIS = 550;
    private static final int DRIBBLE_MILLIS = 20;
    private static final int HUGE_HEADER_BYTES = 1024 * 1024;
    private static final int CHUNK_BYTES = 64 * 1024;
    private static final long ENDLESS_BYTES_MAX = 4L * 1024 * 1024 * 1024;

    private final Socket gateway;
    private final Supplier<Fault> fault;
    private final BiConsumer<Message, Fault> asked;
    private final Upstream service;

    /**
     * @param fault in force at this moment
     * @param asked told of each request
     */
    Conversation(
            Socket gateway,
            int servicePort,
            Supplier<Fault> fault,
            BiConsumer<Message, Fault> asked) {
        this.gateway = gateway;
        this.service = new Upstream(servicePort);
        this.fault = fault;
        this.asked = asked;
    }

    /** Goes on until one side ends it. */
    void hold() {
        try (gateway) {
            gateway.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(gateway.getInputStream());
            Optional<Message> request = Message.read(in);
            while (request.isPresent()) {
                Fault now = fault.get();
                asked.accept(request.get(), now);
                if (!answer(request.get(), now)) {
                    return;
                }
                request = Message.read(in);
            }
        } catch (IOException | NumberFormatException e) {
            cut(gateway); // one side is gone, and the other must learn it
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            service.forget();
        }
    }

    /** Returns whether the connection goes on. */
    private boolean answer(Message request, Fault now) throws IOException, InterruptedException {
        return switch (now) {
            case NONE -> send(service.ask(request));
            case REFUSE, RESET -> cut(gateway);
            case CLOSE -> false;
            case RESET_AMID -> {
                byte[] whole = service.ask(request).bytes();
                write(whole, 0, whole.length / 2);
                yield cut(gateway);
            }
            case HANG, BLACKHOLE -> waitForTheOther();
            case SLOW -> after(SLOW_MILLIS, request);
            case SLOW_SUCCESS -> after(SLOW_SUCCESS_MILLIS, request);
            case DRIBBLE -> dribble(service.ask(request).bytes());
            case STATUS_500 -> send(Spoil.status(500, ""));
            case STATUS_503 -> send(Spoil.status(503, "Retry-After: 30\r\n"));
            case STATUS_429 -> send(Spoil.status(429, "Retry-After: 30\r\n"));
            case STATUS_401 -> send(Spoil.status(401, "WWW-Authenticate: Bearer\r\n"));
            case STATUS_404 -> send(Spoil.status(404, ""));
            case HTML -> send(Spoil.html(request));
            case GARBAGE -> send(Spoil.garbage(request, request.head().hashCode()));
            case EMPTY -> send(Spoil.json(request, ""));
            case NULL -> send(Spoil.json(request, "null"));
            case EMPTY_OBJECT -> send(Spoil.json(request, "{}"));
            case UNKNOWN_ENUM -> send(Spoil.field(service.ask(request), "outcome", "MAYBE"));
            case WRONG_TYPES ->
                    send(
                            Spoil.field(
                                    Spoil.field(service.ask(request), "outcome", 7),
                                    "measures",
                                    "many"));
            case STALE -> send(Spoil.stale(service.ask(request)));
            case WRONG_SERVICE -> send(Spoil.field(service.ask(request), "service", "weather"));
            case WRONG_REQUEST_ID -> send(foreign(service.ask(request)));
            case FOREIGN_FAIL -> send(foreign(Spoil.fail(service.ask(request))));
            case BARE_FAIL -> send(Spoil.bareFail(service.ask(request)));
            case FAIL_AS_ERROR -> send(Spoil.under(500, Spoil.fail(service.ask(request))));
            case PASS_AS_ERROR -> send(Spoil.under(503, Spoil.pass(service.ask(request))));
            case TRUNCATED -> truncated(service.ask(request));
            case BAD_CHUNK -> raw(CHUNKED + "zz\r\n{}\r\n0\r\n\r\n");
            case HUGE_HEADER ->
                    raw(
                            "HTTP/1.1 200 OK\r\nX-Filling: "
                                    + "x".repeat(HUGE_HEADER_BYTES)
                                    + "\r\nContent-Length: 2\r\n\r\n{}");
            case REDIRECT -> send(Spoil.status(302, "Location: /elsewhere\r\n"));
            case OVERSIZED -> send(Spoil.oversized(service.ask(request)));
            case NOT_HTTP -> raw("220 mail.example ESMTP ready\r\n");
            case ENDLESS -> endless();
        };
    }

    private static Message foreign(Message answer) {
        return answer.with("X-Request-Id", "somebody-elses");
    }

    private boolean after(int millis, Message request) throws IOException, InterruptedException {
        Message answer = service.ask(request);
        TimeUnit.MILLISECONDS.sleep(millis);
        return send(answer);
    }

    private boolean dribble(byte[] bytes) throws IOException, InterruptedException {
        for (int i = 0; i < bytes.length; i++) {
            write(bytes, i, 1);
            TimeUnit.MILLISECONDS.sleep(DRIBBLE_MILLIS);
        }
        return true;
    }

    private boolean truncated(Message answer) throws IOException {
        byte[] head = answer.headBytes(answer.body().length() + 100);
        write(head, 0, head.length);
        write(answer.body().getBytes(), 0, answer.body().length());
        return false;
    }

    private boolean endless() throws IOException {
        raw(CHUNKED);
        byte[] chunk =
                (Integer.toHexString(CHUNK_BYTES) + "\r\n" + " ".repeat(CHUNK_BYTES) + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII);
        for (long sent = 0; sent < ENDLESS_BYTES_MAX; sent += CHUNK_BYTES) {
            write(chunk, 0, chunk.length);
        }
        return false;
    }

    /** Nothing is ever sent again; over when the other side gives up. */
    private boolean waitForTheOther() throws IOException {
        gateway.getInputStream().transferTo(OutputStream.nullOutputStream());
        return false;
    }

    private boolean raw(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        write(bytes, 0, bytes.length);
        return true;
    }

    private boolean send(Message answer) throws IOException {
        byte[] bytes = answer.bytes();
        write(bytes, 0, bytes.length);
        return true;
    }

    private void write(byte[] bytes, int from, int count) throws IOException {
        gateway.getOutputStream().write(bytes, from, count);
    }

    /** Ends a connection by RST. */
    static boolean cut(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException e) {
            // It is gone already, which is what was wanted.
        }
        return false;
    }
}
