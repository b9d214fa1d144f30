package dev.baton.testing.fake;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** A mail server that answers as it is told: takes the mail, puts it off, refuses it, or falls silent. */
public final class ScriptedMailServer implements AutoCloseable {

    public enum Mood {
        TAKES,
        /** Falls silent at the recipient until {@link ScriptedMailServer#letThrough} is called. */
        TAKES_ONE_BY_ONE,
        BUSY_AT_RECIPIENT,
        REFUSES_RECIPIENT,
        BUSY_AFTER_DOT,
        REFUSES_AFTER_DOT,
        HANGS_UP_BEFORE_DATA,
        HANGS_UP_AFTER_DOT
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final Semaphore turns = new Semaphore(0);
    private volatile Supplier<Mood> moods = () -> Mood.TAKES;

    public ScriptedMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inBackground(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    public void mood(Mood wanted) {
        moods(() -> wanted);
    }

    /** @param next asked for each mail */
    public void moods(Supplier<Mood> next) {
        moods = next;
    }

    /** So many mails that wait at the recipient go through. */
    public void letThrough(int mails) {
        turns.release(mails);
    }

    /** All mails whose final dot came, whatever was answered. */
    public List<String> taken() {
        return taken;
    }

    /** Baton's own id of each mail that was taken. */
    public List<String> messageIds() {
        return taken.stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("X-Baton-Message: "))
                .toList();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                inBackground(() -> serve(client));
            } catch (IOException expected) {
                // the test is over
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException expected) {
            // the client went away
        }
    }

    private static void inBackground(Runnable work) {
        Thread thread = new Thread(work, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        Mood mood = moods.get();
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.length() < 4 ? line : line.substring(0, 4);
            if ("MAIL".equals(command)) {
                mood = moods.get();
            }
            if ("RCPT".equals(command) && mood == Mood.HANGS_UP_BEFORE_DATA) {
                return;
            } else if ("DATA".equals(command)) {
                say(out, "354 go on");
                taken.add(mail(in));
                if (mood == Mood.HANGS_UP_AFTER_DOT) {
                    return;
                }
                say(out, afterDot(mood));
            } else {
                say(out, "RCPT".equals(command) ? recipient(mood) : "QUIT".equals(command) ? "221 bye" : "250 fine");
            }
        }
    }

    private String recipient(Mood mood) {
        if (mood == Mood.TAKES_ONE_BY_ONE) {
            turns.acquireUninterruptibly();
        }
        return switch (mood) {
            case BUSY_AT_RECIPIENT -> "451 greylisted";
            case REFUSES_RECIPIENT -> "550 no such user";
            default -> "250 fine";
        };
    }

    private static String afterDot(Mood mood) {
        return switch (mood) {
            case BUSY_AFTER_DOT -> "452 disk full";
            case REFUSES_AFTER_DOT -> "554 looks like spam";
            default -> "250 taken as 42";
        };
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder mail = new StringBuilder();
        for (String line = in.readLine(); line != null && !".".equals(line); line = in.readLine()) {
            mail.append(line).append('\n');
        }
        return mail.toString();
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }
}
