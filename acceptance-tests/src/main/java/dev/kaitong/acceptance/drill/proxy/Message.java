package dev.kaitong.acceptance.drill.proxy;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * One request or one answer of HTTP/1.1, whole.
 *
 * @param head start line and headers, each with its line end, without the empty line
 * @param body the bytes of the body, chunks joined
 */
record Message(String head, Buffer body) {
    private static final int HEAD_BYTES_MAX = 64 * 1024;
    private static final int BODY_BYTES_MAX = 8 * 1024 * 1024;
    private static final int HEX = 16;

    /** The next one on a connection; none when it has ended in good order. */
    static Optional<Message> read(InputStream in) throws IOException {
        Optional<String> head = head(in);
        return head.isEmpty()
                ? Optional.empty()
                : Optional.of(new Message(head.get(), Buffer.buffer(body(head.get(), in))));
    }

    /** Value of a header; empty when it is not there. */
    Optional<String> header(String name) {
        return header(head, name);
    }

    /** The first line. */
    String startLine() {
        return head.substring(0, head.indexOf('\r'));
    }

    /** The same with this header instead of any of its name. */
    Message with(String name, String value) {
        return new Message(without(head, name) + name + ": " + value + "\r\n", body);
    }

    /** The same with another body. */
    Message with(Buffer other) {
        return new Message(head, other);
    }

    /** As it goes over the wire, its body announced by its length. */
    byte[] bytes() {
        return Buffer.buffer(headBytes(body.length())).appendBuffer(body).getBytes();
    }

    /** Its head as it goes over the wire, announcing a body of some length. */
    byte[] headBytes(int length) {
        String kept = without(without(head, "Content-Length"), "Transfer-Encoding");
        return (kept + "Content-Length: " + length + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Optional<String> head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (true) {
            String line = line(in);
            if (line.isEmpty()) {
                if (head.isEmpty()) {
                    return Optional.empty();
                }
                return Optional.of(head.toString());
            }
            head.append(line).append("\r\n");
            if (head.length() > HEAD_BYTES_MAX) {
                throw new IOException("head: over " + HEAD_BYTES_MAX + " bytes");
            }
        }
    }

    /** A line without its end; empty at the end of the stream too. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            if (next != '\r') {
                line.append((char) next);
            }
            if (line.length() > HEAD_BYTES_MAX) {
                throw new IOException("line: over " + HEAD_BYTES_MAX + " bytes");
            }
        }
        return line.toString();
    }

    private static byte[] body(String head, InputStream in) throws IOException {
        if (header(head, "Transfer-Encoding").orElse("").equalsIgnoreCase("chunked")) {
            return chunks(in);
        }
        return exactly(in, Integer.parseInt(header(head, "Content-Length").orElse("0").trim()));
    }

    private static byte[] chunks(InputStream in) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            int length = Integer.parseInt(line(in).trim(), HEX);
            if (length == 0) {
                line(in);
                return body.toByteArray();
            }
            body.writeBytes(exactly(in, length));
            line(in);
        }
    }

    private static byte[] exactly(InputStream in, int length) throws IOException {
        if (length > BODY_BYTES_MAX) {
            throw new IOException("body: " + length + " bytes");
        }
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("body: " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private static Optional<String> header(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        return head.lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).trim())
                .findFirst();
    }

    private static String without(String head, String name) {
        String start = name.toLowerCase(Locale.ROOT) + ":";
        StringBuilder kept = new StringBuilder();
        head.lines()
                .filter(line -> !line.toLowerCase(Locale.ROOT).startsWith(start))
                .forEach(line -> kept.append(line).append("\r\n"));
        return kept.toString();
    }
}
