package dev.baton.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Connections that each send their next request as soon as they have their answer. One thread and as little work as can
 * be: what the load generator takes of the processors, the measured has not.
 */
final class ClosedLoop {

    private static final int LARGEST_ANSWER = 16_384;
    private static final Pattern LENGTH = Pattern.compile("\r\ncontent-length: *(\\d+)", Pattern.CASE_INSENSITIVE);

    private final InetSocketAddress server;
    private final Supplier<byte[]> requests;
    private final List<Long> nanos = new ArrayList<>();
    private final List<String> failures = new ArrayList<>();
    private long end;
    private int open;

    /** @param requests each one whole, with its head */
    ClosedLoop(int port, Supplier<byte[]> requests) {
        this.server = new InetSocketAddress("127.0.0.1", port);
        this.requests = requests;
    }

    /** Where a connection stands. */
    private static final class Turn {
        private final ByteBuffer answer = ByteBuffer.allocate(LARGEST_ANSWER);
        private long sent;
    }

    /** What is under way when the time is over is waited for. */
    void run(int connections, int seconds) throws IOException {
        try (Selector selector = Selector.open()) {
            for (int i = 0; i < connections; i++) {
                connect(selector);
            }
            end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
            for (SelectionKey key : selector.keys()) {
                send(key);
            }
            while (open > 0) {
                selector.select(this::receive);
            }
        }
    }

    /** Milliseconds under which so many of a hundred requests had their answer. */
    double percentile(int percent) {
        long[] sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
        return sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)] / 1e6;
    }

    int answered() {
        return nanos.size();
    }

    /** What was no 2xx. */
    List<String> failures() {
        return failures;
    }

    private void connect(Selector selector) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, new Turn());
        open++;
    }

    private void send(SelectionKey key) throws IOException {
        ByteBuffer request = ByteBuffer.wrap(requests.get());
        Turn turn = (Turn) key.attachment();
        turn.answer.clear();
        turn.sent = System.nanoTime();
        SocketChannel channel = (SocketChannel) key.channel();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    private void receive(SelectionKey key) {
        try {
            Turn turn = (Turn) key.attachment();
            if (((SocketChannel) key.channel()).read(turn.answer) < 0) {
                throw new IOException("The server has closed a connection");
            }
            if (isWhole(turn)) {
                note(turn);
                if (System.nanoTime() < end) {
                    send(key);
                } else {
                    close(key);
                }
            }
        } catch (IOException e) {
            failures.add(e.toString());
            close(key);
        }
    }

    private static boolean isWhole(Turn turn) {
        String text = text(turn);
        int body = text.indexOf("\r\n\r\n") + 4;
        Matcher length = LENGTH.matcher(text);
        return body >= 4 && length.find() && text.length() >= body + Integer.parseInt(length.group(1));
    }

    private void note(Turn turn) {
        nanos.add(System.nanoTime() - turn.sent);
        String text = text(turn);
        if (!text.startsWith("HTTP/1.1 2")) {
            failures.add(text);
        }
    }

    private static String text(Turn turn) {
        return new String(turn.answer.array(), 0, turn.answer.position(), StandardCharsets.ISO_8859_1);
    }

    private void close(SelectionKey key) {
        try {
            key.channel().close();
        } catch (IOException e) {
            failures.add(e.toString());
        }
        open--;
    }
}
