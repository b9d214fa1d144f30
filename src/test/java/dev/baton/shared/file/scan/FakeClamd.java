package dev.baton.shared.file.scan;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Answers the INSTREAM command as clamd documents it: pieces with their length, a length of nothing at the end, one line
 * back, and the connection closed; past its limit it says so and hangs up.
 */
public final class FakeClamd implements AutoCloseable {

    /** By hand, in two parts: no scanner of the machine is to find this source file. */
    public static final String EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";

    public static final int LARGEST = 1 << 20;

    private final ServerSocket server;
    private final Thread thread;
    private volatile Function<byte[], String> answers = FakeClamd::scan;

    public FakeClamd() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread = new Thread(this::serve, "fake-clamd");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** @param answers null for none at all */
    public void answer(Function<byte[], String> answers) {
        this.answers = answers;
    }

    private static String scan(byte[] file) {
        boolean found = new String(file, StandardCharsets.ISO_8859_1).contains(EICAR);
        return found ? "stream: Eicar-Signature FOUND\0" : "stream: OK\0";
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket caller = server.accept()) {
                converse(caller);
            } catch (IOException gone) {
                // the caller, or the test is over
            }
        }
    }

    private void converse(Socket caller) throws IOException {
        DataInputStream in = new DataInputStream(caller.getInputStream());
        if (!"zINSTREAM\0".equals(new String(in.readNBytes(10), StandardCharsets.US_ASCII))) {
            write(caller, "UNKNOWN COMMAND\0");
            return;
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int length = in.readInt(); length > 0; length = in.readInt()) {
            if (file.size() + length > LARGEST) {
                write(caller, "INSTREAM size limit exceeded. ERROR\0");
                return;
            }
            file.write(in.readNBytes(length));
        }
        String answer = answers.apply(file.toByteArray());
        if (answer == null) {
            in.read(); // until the caller has had enough
        } else {
            write(caller, answer);
        }
    }

    private static void write(Socket caller, String answer) throws IOException {
        caller.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
    }

    /** When it returns nobody is answered any more: a socket that is closed may take one call yet. */
    @Override
    public void close() {
        try {
            server.close();
            thread.join();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
