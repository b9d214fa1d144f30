package dev.baton.testing.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/** A name server that knows the mail servers it was told, says of all other names that there are none, and its bad days. */
public final class FakeNameServer implements AutoCloseable {

    private static final int LONGEST = 512;
    private static final int TTL = 60;

    /** How it answers. */
    public enum Mood {
        ANSWERS,
        /** Takes questions and says nothing. */
        SILENT,
        /** SERVFAIL */
        FAILS,
        /** Bytes that are no message. */
        GARBLED
    }

    private final DatagramSocket socket;
    private final Map<String, String> mailServers = new ConcurrentHashMap<>();
    private final AtomicInteger questions = new AtomicInteger();
    private volatile Supplier<Mood> moods = () -> Mood.ANSWERS;

    public FakeNameServer() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread thread = new Thread(this::serve, "fake-name-server");
        thread.setDaemon(true);
        thread.start();
    }

    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    public void mood(Mood next) {
        moods(() -> next);
    }

    /** @param next asked at each question */
    public void moods(Supplier<Mood> next) {
        moods = next;
    }

    /** @param server {@code .}: the domain says that it takes no mail */
    public void mailServer(String domain, String server) {
        mailServers.put(domain + ".", server);
    }

    public int questions() {
        return questions.get();
    }

    public void reset() {
        mood(Mood.ANSWERS);
        mailServers.clear();
        questions.set(0);
    }

    private void serve() {
        while (!socket.isClosed()) {
            try {
                DatagramPacket packet = new DatagramPacket(new byte[LONGEST], LONGEST);
                socket.receive(packet);
                questions.incrementAndGet();
                byte[] answer = answer(new Message(Arrays.copyOf(packet.getData(), packet.getLength())));
                if (answer.length > 0) {
                    socket.send(new DatagramPacket(answer, answer.length, packet.getSocketAddress()));
                }
            } catch (IOException expected) {
                questions.get(); // closed, or no message: the next one
            }
        }
    }

    private byte[] answer(Message question) throws IOException {
        Mood mood = moods.get();
        if (mood == Mood.SILENT) {
            return new byte[0];
        }
        if (mood == Mood.GARBLED) {
            return new byte[] {1, 2, 3};
        }
        Record asked = question.getQuestion();
        Message answer = new Message(question.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(asked, Section.QUESTION);
        String server = mailServers.get(asked.getName().toString());
        if (mood == Mood.FAILS) {
            answer.getHeader().setRcode(Rcode.SERVFAIL);
        } else if (server == null) {
            answer.getHeader().setRcode(Rcode.NXDOMAIN);
        } else if (asked.getType() == Type.MX) {
            Name target = ".".equals(server) ? Name.root : Name.fromString(server + ".");
            answer.addRecord(new MXRecord(asked.getName(), DClass.IN, TTL, 0, target), Section.ANSWER);
        }
        return answer.toWire();
    }

    @Override
    public void close() {
        socket.close();
    }
}
