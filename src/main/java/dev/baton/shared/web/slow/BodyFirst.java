package dev.baton.shared.web.slow;

import dev.baton.shared.web.slow.SlowClients.Refusals;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.tomcat.util.net.SocketEvent;

/**
 * The application gets a request once its body is there: until then the connection waits as one without a request does,
 * for nobody's thread. Of a body over a megabyte, an upload, the application reads the rest itself, and only so many at
 * once do.
 */
final class BodyFirst implements Adapter {

    /** The whole body of a request has to come within it. */
    private static final long BODY_MILLIS = TimeUnit.SECONDS.toMillis(60);

    /** Of 200 threads. */
    private static final int MOST_UPLOADS = 60;

    private static final int MOST_UPLOADS_OF_AN_ADDRESS = 10;

    private static final int MANY_BUSY = 50;
    private static final long PATIENCE_MILLIS = 10_000;
    private static final long LITTLE_PATIENCE_MILLIS = 300;

    /** Tomcat has 32 of these places on each request, and uses the first ones. */
    private static final int NOTE = 24;

    private final Adapter application;
    private final Callers callers;
    private final Refusals refusals;
    private final WaitingBodies waiting = new WaitingBodies();
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger uploads = new AtomicInteger();
    private final Map<String, Integer> uploadsByAddress = new ConcurrentHashMap<>();

    BodyFirst(Adapter application, Predicate<String> proxies, Refusals refusals) {
        this.application = application;
        this.callers = new Callers(proxies);
        this.refusals = refusals;
    }

    /** How long a thread waits, in milliseconds, until somebody who reads nothing is hung up on. */
    long patienceWithReaders() {
        return busy.get() < MANY_BUSY ? PATIENCE_MILLIS : LITTLE_PATIENCE_MILLIS;
    }

    @Override
    public void service(Request request, Response response) throws Exception {
        if (request.getNote(NOTE) instanceof WaitingBody before) { // the request before, on the same connection
            request.setInputBuffer(before.connection());
            request.setNote(NOTE, null);
        }
        if (isAllThere(request)) {
            serve(request, response);
            return;
        }
        WaitingBody body = new WaitingBody(request, callers.addressOf(request), waiting);
        request.setNote(NOTE, body);
        if (body.isUpload()) {
            upload(body, request, response);
        } else {
            await(body, request);
        }
    }

    private static boolean isAllThere(Request request) {
        if (request.isFinished()) {
            return true;
        }
        request.action(ActionCode.AVAILABLE, Boolean.FALSE);
        long length = request.getContentLengthLong();
        return length >= 0 && request.getAvailable() >= length;
    }

    private void await(WaitingBody body, Request request) {
        request.setRequestThread();
        request.action(ActionCode.ASYNC_START, WaitingBody.NO_CONTEXT);
        request.action(ActionCode.ASYNC_SETTIMEOUT, BODY_MILLIS);
        waiting.add(body);
        request.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        request.setReadListener(body);
        request.clearRequestThread();
    }

    @Override
    public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
        if (!(request.getNote(NOTE) instanceof WaitingBody body) || body.isHandedOver()) {
            return dispatch(request, response, event);
        }
        request.setRequestThread();
        if (event == SocketEvent.OPEN_READ) {
            request.onDataAvailable();
            if (body.isThere() && !body.isLost()) {
                handOver(body, request, response);
                return true;
            }
            request.clearRequestThread();
            if (!body.isLost()) {
                return true;
            }
        }
        waiting.remove(body);
        if (event == SocketEvent.TIMEOUT) {
            refuse(response, 408, refusals.tooSlow());
        }
        return false; // and the connection ends
    }

    private void handOver(WaitingBody body, Request request, Response response) throws Exception {
        waiting.remove(body);
        request.action(ActionCode.ASYNC_SETTIMEOUT, -1L);
        request.action(ActionCode.ASYNC_DISPATCH, null);
        request.action(ActionCode.ASYNC_DISPATCHED, null);
        if (body.isUpload()) {
            upload(body, request, response);
        } else {
            body.handOver();
            serve(request, response);
        }
    }

    private void upload(WaitingBody body, Request request, Response response) throws Exception {
        body.handOver();
        try {
            int theirs = uploadsByAddress.merge(body.address(), 1, Integer::sum);
            if (uploads.incrementAndGet() > MOST_UPLOADS || theirs > MOST_UPLOADS_OF_AN_ADDRESS) {
                response.setHeader("Retry-After", "10");
                refuse(response, 503, refusals.tooMany());
            } else {
                serve(request, response);
                if (isAsync(request)) {
                    return;
                }
                body.readOver();
            }
            if (!request.isFinished()) {
                request.action(ActionCode.DISABLE_SWALLOW_INPUT, null); // Tomcat would wait for the rest
            }
        } finally {
            uploads.decrementAndGet();
            uploadsByAddress.compute(body.address(), (address, count) -> count == 1 ? null : count - 1);
        }
    }

    private static boolean isAsync(Request request) {
        AtomicBoolean async = new AtomicBoolean();
        request.action(ActionCode.ASYNC_IS_ASYNC, async);
        return async.get();
    }

    private void serve(Request request, Response response) throws Exception {
        busy.incrementAndGet();
        try {
            application.service(request, response);
        } finally {
            busy.decrementAndGet();
        }
    }

    private boolean dispatch(Request request, Response response, SocketEvent event) throws Exception {
        busy.incrementAndGet();
        try {
            return application.asyncDispatch(request, response, event);
        } finally {
            busy.decrementAndGet();
        }
    }

    private static void refuse(Response response, int status, byte[] json) throws IOException {
        response.setStatus(status);
        response.setHeader("Connection", "close");
        response.setContentType("application/json");
        response.setContentLength(json.length);
        response.doWrite(ByteBuffer.wrap(json));
        response.action(ActionCode.CLIENT_FLUSH, null);
    }

    @Override
    public boolean prepare(Request request, Response response) throws Exception {
        return application.prepare(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        application.log(request, response, time);
    }

    @Override
    public void checkRecycled(Request request, Response response) {
        application.checkRecycled(request, response);
    }

    @Override
    public String getDomain() {
        return application.getDomain();
    }
}
