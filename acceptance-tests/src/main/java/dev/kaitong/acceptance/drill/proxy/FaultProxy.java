package dev.kaitong.acceptance.drill.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Stands before one service and is switched from one fault to another while it runs. Its address
 * never changes.
 */
public final class FaultProxy implements AutoCloseable {
    private static final Duration SHUT_WITHIN = Duration.ofSeconds(2);
    private static final int BACKLOG = 256;
    private static final int BACKLOG_OF_A_BLACKHOLE = 1;

    private final int servicePort;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger asked = new AtomicInteger();
    private volatile Fault fault = Fault.NONE;
    private @Nullable ServerSocket door;

    /** Before a service on this machine. */
    public FaultProxy(int servicePort) {
        this.servicePort = servicePort;
        this.port = open(0, BACKLOG, true).getLocalPort();
    }

    /** Where it stands. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** The fault in force. */
    public Fault fault() {
        return fault;
    }

    /** From now on it has this fault. */
    public synchronized void set(Fault next) {
        Fault before = fault;
        fault = next;
        asked.set(0);
        if (before.atTheDoor() || next.atTheDoor()) {
            shut();
            switch (next) {
                case REFUSE -> open.forEach(Conversation::cut);
                case BLACKHOLE -> open(port, BACKLOG_OF_A_BLACKHOLE, false);
                default -> open(port, BACKLOG, true);
            }
        }
    }

    /** Assessments asked for since the fault was set; probes do not count. */
    public int asked() {
        return asked.get();
    }

    /** Forgets how often it was asked. */
    public void forgetAsked() {
        asked.set(0);
    }

    @Override
    public synchronized void close() {
        shut();
        open.forEach(Conversation::cut);
    }

    private synchronized ServerSocket open(int at, int backlog, boolean accepting) {
        try {
            ServerSocket fresh = bound(at, backlog);
            door = fresh;
            if (accepting) {
                Thread.ofVirtual().name("proxy-" + at).start(() -> accept(fresh));
            }
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A door that was shut is gone when whoever stood in it has noticed. */
    private static ServerSocket bound(int at, int backlog) throws IOException {
        long end = System.nanoTime() + SHUT_WITHIN.toNanos();
        while (true) {
            ServerSocket fresh = new ServerSocket();
            try {
                fresh.setReuseAddress(true);
                fresh.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), backlog);
                return fresh;
            } catch (BindException e) {
                fresh.close();
                if (System.nanoTime() > end) {
                    throw e;
                }
                LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            }
        }
    }

    private void shut() {
        if (door != null) {
            try {
                door.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            door = null;
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket gateway = from.accept();
                open.add(gateway);
                Thread.ofVirtual()
                        .start(() -> {
                            try {
                                new Conversation(gateway, servicePort, this::fault, this::count)
                                        .hold();
                            } finally {
                                open.remove(gateway);
                            }
                        });
            } catch (IOException e) {
                // The door was shut, or the connection was gone before it was taken.
            }
        }
    }

    private void count(Message request, Fault now) {
        if (now == fault
                && request.startLine().startsWith("POST /assessments")
                && !request.header("X-Request-Id").orElse("").startsWith("probe-")) {
            asked.incrementAndGet();
        }
    }
}
