package dev.baton.messaging;

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

/** A mail server that answers as it is told: takes the mail, puts it off, refuses it, or falls silent. */
final class ScriptedMailServer implements AutoCloseable {

    enum Mood {
        TAKES,
        BUSY_AT_RECIPIENT,
        REFUSES_RECIPIENT,
        BUSY_AFTER_DOT,
        REFUSES_AFTER_DOT,
        HANGS_UP_BEFORE_DATA,
        HANGS_UP_AFTER_DOT
    }

    private final ServerSocket socket;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private volatile Mood mood = Mood.TAKES;

    ScriptedMailServer() {
        try {
            socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::listen, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    void mood(Mood wanted) {
        mood = wanted;
    }

    /** All mails whose final dot came, whatever was answered. */
    List<String> taken() {
        return taken;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept()) {
                talk(client);
            } catch (IOException expected) {
                // the client went away, or the test is over
            }
        }
    }

    private void talk(Socket client) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
        PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8);
        say(out, "220 here");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.length() < 4 ? line : line.substring(0, 4);
            if ("RCPT".equals(command) && mood == Mood.HANGS_UP_BEFORE_DATA) {
                return;
            } else if ("DATA".equals(command)) {
                say(out, "354 go on");
                taken.add(mail(in));
                if (mood == Mood.HANGS_UP_AFTER_DOT) {
                    return;
                }
                say(out, afterDot());
            } else {
                say(out, "RCPT".equals(command) ? recipient() : "QUIT".equals(command) ? "221 bye" : "250 fine");
            }
        }
    }

    private String recipient() {
        return switch (mood) {
            case BUSY_AT_RECIPIENT -> "451 greylisted";
            case REFUSES_RECIPIENT -> "550 no such user";
            default -> "250 fine";
        };
    }

    private String afterDot() {
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
