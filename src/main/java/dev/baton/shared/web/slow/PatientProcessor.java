package dev.baton.shared.web.slow;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.http11.Http11Processor;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SocketWrapperBase;

/**
 * One connection. Tomcat waits for the head of a request without a thread, for 20 seconds from one byte to the next; here
 * the whole of it gets an end. And who does not read an answer is waited for the less, the more threads are busy.
 */
final class PatientProcessor extends Http11Processor {

    private static final long HEAD_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final BodyFirst first;
    private SocketWrapperBase<?> connection;
    private long began;
    private boolean headUnderWay;

    PatientProcessor(PatientProtocol protocol, BodyFirst first) {
        super(protocol, first);
        this.first = first;
    }

    @Override
    public SocketState service(SocketWrapperBase<?> socket) throws IOException {
        if (!headUnderWay || connection != socket) {
            began = System.nanoTime();
            connection = socket; // processors are used again, by other connections
        }
        socket.setWriteTimeout(first.patienceWithReaders());
        SocketState state = super.service(socket);
        headUnderWay = state == SocketState.LONG && !isAsync();
        return headUnderWay && System.nanoTime() - began > HEAD_NANOS ? SocketState.CLOSED : state;
    }
}
