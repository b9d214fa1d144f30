package dev.baton.shared.web.slow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Connections that begin a request and then send a byte now and then, or ask for much and read nothing. */
final class SlowSwarm implements AutoCloseable {

    private static final int SMALL_WINDOW = 1_024;
    private static final long BYTE_EVERY_MILLIS = 400;

    private final int port;
    private final List<SocketChannel> senders = new ArrayList<>();
    private final List<SocketChannel> readers = new ArrayList<>();
    private final ScheduledExecutorService drip = Executors.newSingleThreadScheduledExecutor();

    SlowSwarm(int port) {
        this.port = port;
        drip.scheduleWithFixedDelay(this::sendABit, BYTE_EVERY_MILLIS, BYTE_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    SlowSwarm heads(int count) throws IOException {
        return senders(count, "GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
    }

    SlowSwarm bodies(int count) throws IOException {
        return senders(
                count,
                "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Content-Length: 5000\r\n\r\n{");
    }

    SlowSwarm chunkedBodies(int count) throws IOException {
        return senders(
                count,
                "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n1388\r\n{");
    }

    /** Sheets of nobody: they hold no thread until somebody has signed in. */
    SlowSwarm uploads(int count) throws IOException {
        return senders(
                count,
                "POST /v1/api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: multipart/form-data; boundary=x\r\n"
                        + "Content-Length: 5000000\r\n\r\n--x\r\nContent-Disposition: form-data; name=\"file\";"
                        + " filename=\"a.csv\"\r\n\r\n");
    }

    SlowSwarm readers(int count, String path) throws IOException {
        for (int i = 0; i < count; i++) {
            readers.add(open("GET " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"));
        }
        return this;
    }

    private SlowSwarm senders(int count, String begin) throws IOException {
        List<SocketChannel> opened = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            opened.add(open(begin));
        }
        synchronized (senders) {
            senders.addAll(opened);
        }
        return this;
    }

    private SocketChannel open(String begin) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channel.setOption(StandardSocketOptions.SO_RCVBUF, SMALL_WINDOW);
        channel.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        channel.write(ByteBuffer.wrap(begin.getBytes(StandardCharsets.US_ASCII)));
        return channel;
    }

    private void sendABit() {
        synchronized (senders) {
            senders.removeIf(channel -> {
                try {
                    return channel.write(ByteBuffer.wrap(new byte[] {' '})) == 0;
                } catch (IOException hungUp) {
                    return true;
                }
            });
        }
    }

    @Override
    public void close() throws IOException {
        drip.shutdownNow();
        synchronized (senders) {
            for (SocketChannel channel : senders) {
                channel.close();
            }
        }
        for (SocketChannel channel : readers) {
            channel.close();
        }
    }
}
