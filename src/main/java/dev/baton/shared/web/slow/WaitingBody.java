package dev.baton.shared.web.slow;

import jakarta.servlet.ReadListener;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.ActionCode;
import org.apache.coyote.AsyncContextCallback;
import org.apache.coyote.BadRequestException;
import org.apache.coyote.InputBuffer;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * The body of one request: gathered while it comes, then read by the application in place of the connection. What comes
 * behind the first megabyte is read from the connection, as long as it comes at some speed.
 */
final class WaitingBody implements ReadListener, InputBuffer, ApplicationBufferHandler {

    private static final int LONGEST = 1_000_000;
    /** In bytes, within the time after which it is looked at. */
    private static final long SLOWEST = 20_000;

    private static final long LOOK_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);
    private static final int MOST_READ_OVER = 2 * LONGEST;
    private static final long READ_OVER_NANOS = TimeUnit.SECONDS.toNanos(2);

    /** There is no servlet yet that began to wait. */
    static final AsyncContextCallback NO_CONTEXT = new AsyncContextCallback() {
        @Override
        public void fireOnComplete() {}

        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public void incrementInProgressAsyncCount() {}

        @Override
        public void decrementInProgressAsyncCount() {}
    };

    private final Request request;
    private final String address;
    private final WaitingBodies all;
    private final InputBuffer connection;
    private final ByteArrayOutputStream gathered = new ByteArrayOutputStream(256);
    private boolean upload;
    private boolean ended;
    private boolean handedOver;
    private IOException broken;
    private ByteBuffer bytes;
    private long restSince;
    private long restRead;

    WaitingBody(Request request, String address, WaitingBodies all) {
        this.request = request;
        this.address = address;
        this.all = all;
        this.connection = request.getInputBuffer();
        this.upload = request.getContentLengthLong() > LONGEST;
    }

    String address() {
        return address;
    }

    InputBuffer connection() {
        return connection;
    }

    boolean isUpload() {
        return upload;
    }

    boolean isHandedOver() {
        return handedOver;
    }

    /** The caller has hung up. */
    boolean isLost() {
        return broken != null && !(broken instanceof BadRequestException);
    }

    /** Whether the application can be asked: it finds out itself what is wrong with one that is badly written. */
    boolean isThere() {
        return ended || upload || broken != null;
    }

    void giveUp() {
        request.action(ActionCode.ASYNC_SETTIMEOUT, 1L); // Tomcat looks each second
    }

    void handOver() {
        handedOver = true;
        bytes = ByteBuffer.wrap(gathered.toByteArray());
        request.setInputBuffer(this);
    }

    @Override
    public void onDataAvailable() {
        try {
            while (!isThere() && !request.isFinished() && request.isReady()) {
                gather(request.doRead(this));
            }
            ended |= request.isFinished();
        } catch (IOException e) {
            broken = e;
        }
    }

    private void gather(int read) {
        if (read > 0) {
            gathered.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
            all.grow(bytes.remaining());
            upload = gathered.size() > LONGEST;
        }
        ended = read < 0;
    }

    /** What is being read of the connection; Tomcat cuts off what belongs to the next request. */
    @Override
    public void setByteBuffer(ByteBuffer read) {
        bytes = read;
    }

    int size() {
        return gathered.size();
    }

    @Override
    public int doRead(ApplicationBufferHandler reader) throws IOException {
        if (bytes.hasRemaining()) {
            int length = bytes.remaining();
            reader.setByteBuffer(bytes.duplicate());
            bytes.position(bytes.limit());
            return length;
        }
        if (broken != null) {
            throw broken;
        }
        return ended ? -1 : rest(reader);
    }

    private int rest(ApplicationBufferHandler reader) throws IOException {
        long now = System.nanoTime();
        restSince = restSince == 0 ? now : restSince;
        if (now - restSince > LOOK_EVERY_NANOS) {
            if (restRead < SLOWEST) {
                throw new SocketTimeoutException("The upload is too slow");
            }
            restSince = now;
            restRead = 0;
        }
        int read = connection.doRead(reader);
        restRead += Math.max(0, read);
        return read;
    }

    /** What was refused is read to its end where that is near, so that the caller comes to read the answer. */
    void readOver() {
        long until = System.nanoTime() + READ_OVER_NANOS;
        try {
            for (int over = 0; over < MOST_READ_OVER && !request.isFinished() && System.nanoTime() < until; ) {
                int read = connection.doRead(this);
                over = read < 0 ? MOST_READ_OVER : over + read;
            }
        } catch (IOException hungUp) {
            broken = hungUp;
        }
    }

    @Override
    public int available() {
        return bytes == null ? 0 : bytes.remaining();
    }

    @Override
    public ByteBuffer getByteBuffer() {
        return bytes;
    }

    @Override
    public void expand(int size) {}

    @Override
    public void onAllDataRead() {}

    @Override
    public void onError(Throwable failure) {}
}
