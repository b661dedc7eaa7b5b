package dev.kaitong.gateway.webhook.send;

import dev.kaitong.gateway.webhook.WebhookConfig;
import dev.kaitong.gateway.webhook.rule.PublicAddress;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where messages may go: to https and addresses that are everybody's, so that no subscription
 * reaches into our own network. A name is looked up at each attempt, and the connection goes to the
 * address that was looked at; all its addresses must be allowed.
 */
@Singleton
public class Destinations {
    private static final int PORT_MAX = 65_535;

    private final boolean loopback;

    Destinations(WebhookConfig config) {
        this.loopback = config.insecureLoopback();
    }

    /** What is wrong with an address that somebody gave; nothing when it may be tried. */
    public @Nullable String whatIsWrongWith(String text) {
        URI url;
        try {
            url = new URI(text);
        } catch (URISyntaxException _) {
            return "must be an address (RFC 3986)";
        }
        String host = url.getHost();
        if (host == null || url.getPort() == 0 || url.getPort() > PORT_MAX) {
            return "must be an address with a host";
        }
        if (url.getRawUserInfo() != null || url.getRawFragment() != null) {
            return "must have neither user nor fragment";
        }
        @Nullable InetAddress literal = literal(host);
        boolean local = literal == null ? isLocalhost(host) : literal.isLoopbackAddress();
        if (local ? !loopback : literal != null && !isAllowed(literal)) {
            return "must not lead into a private network";
        }
        if (!"https".equalsIgnoreCase(url.getScheme())
                && !(local && "http".equalsIgnoreCase(url.getScheme()))) {
            return "must be https";
        }
        return null;
    }

    /**
     * An address of the host, when all of them are allowed.
     *
     * @throws UnknownHostException when it has none
     */
    @Nullable InetAddress find(URI url) throws UnknownHostException {
        List<InetAddress> found =
                List.of(InetAddress.getAllByName(Objects.requireNonNull(url.getHost())));
        boolean http = "http".equalsIgnoreCase(url.getScheme());
        boolean allowed =
                found.stream()
                        .allMatch(address ->
                                isAllowed(address) && (!http || address.isLoopbackAddress()));
        return allowed ? found.getFirst() : null;
    }

    private boolean isAllowed(InetAddress address) {
        return (loopback && address.isLoopbackAddress()) || PublicAddress.is(address.getAddress());
    }

    private static boolean isLocalhost(String host) {
        String name = host.toLowerCase(Locale.ROOT);
        return name.equals("localhost") || name.endsWith(".localhost");
    }

    private static @Nullable InetAddress literal(String host) {
        boolean brackets = host.startsWith("[") && host.endsWith("]");
        try {
            return InetAddress.ofLiteral(brackets ? host.substring(1, host.length() - 1) : host);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
