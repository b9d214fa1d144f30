package dev.baton.shared.web;

import java.io.EOFException;
import java.net.SocketException;
import java.util.List;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;

/** An upload that the sender has broken off, or whose parts are none; a full disk is not the sender's. */
final class BrokenUpload {

    private static final List<Class<?>> SENDERS = List.of(
            EOFException.class,
            SocketException.class,
            ClientAbortException.class,
            BadRequestException.class,
            FileUploadException.class,
            MalformedStreamException.class);

    private BrokenUpload() {}

    static boolean isCause(Throwable cause) {
        return SENDERS.stream().anyMatch(kind -> kind.isInstance(cause));
    }
}
