package dev.kaitong.acceptance.drill.proxy;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/** The kept connection of one conversation to the service itself. */
final class Upstream {
    private final int port;
    private @Nullable Socket service;
    private @Nullable InputStream answers;

    Upstream(int port) {
        this.port = port;
    }

    /** The true answer; over a connection that has died meanwhile, once more over a fresh one. */
    Message ask(Message request) throws IOException {
        if (service != null) {
            try {
                return exchange(request);
            } catch (IOException e) {
                forget();
            }
        }
        Socket fresh = new Socket(InetAddress.getLoopbackAddress(), port);
        fresh.setTcpNoDelay(true);
        service = fresh;
        answers = new BufferedInputStream(fresh.getInputStream());
        return exchange(request);
    }

    void forget() {
        if (service != null) {
            Conversation.cut(service);
            service = null;
            answers = null;
        }
    }

    private Message exchange(Message request) throws IOException {
        @Nullable Socket to = service;
        @Nullable InputStream from = answers;
        if (to == null || from == null) {
            throw new IOException("no connection to the service");
        }
        to.getOutputStream().write(request.bytes());
        return Message.read(from).orElseThrow(() -> new IOException("closed before an answer"));
    }
}
