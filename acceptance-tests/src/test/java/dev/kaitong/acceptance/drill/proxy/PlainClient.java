package dev.kaitong.acceptance.drill.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** Sees what comes over the wire, and makes nothing of it. */
final class PlainClient {
    static final String ID = "request-7";

    private final FaultProxy proxy;

    PlainClient(FaultProxy proxy) {
        this.proxy = proxy;
    }

    Message answer(Fault fault) throws IOException {
        proxy.set(fault);
        try (Socket socket = connect()) {
            ask(socket, ID);
            return Message.read(socket.getInputStream()).orElseThrow();
        }
    }

    byte[] bytes(Fault fault) throws IOException {
        proxy.set(fault);
        try (Socket socket = connect()) {
            ask(socket, ID);
            return socket.getInputStream().readAllBytes();
        }
    }

    String some(Fault fault, int most) throws IOException {
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

    Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.connect(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.address().getPort()),
                500);
        socket.setSoTimeout(8_000);
        return socket;
    }

    static void ask(Socket socket, String id) throws IOException {
        String request =
                "POST /assessments HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: "
                        + id
                        + "\r\nContent-Length: 2\r\n\r\n{}";
        socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    }

    static String text(Message answer) {
        return answer.body().toString(StandardCharsets.UTF_8);
    }
}
