package dev.baton.shared.web.idempotency;

import dev.baton.shared.token.Sha256;
import dev.baton.shared.web.body.GivenBody;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;

/**
 * A request whose body was read before; the files of an upload wait on the disk.
 *
 * @param request to go on with
 * @param digest of what was sent: two requests with the same one ask for the same. Null where it cannot be read
 */
record HeldBody(HttpServletRequest request, byte[] digest) {

    static HeldBody of(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            return new HeldBody(request, UploadDigest.of(request));
        }
        byte[] bytes = request.getInputStream().readAllBytes();
        return new HeldBody(new GivenBody(request, bytes), Sha256.of(bytes));
    }
}
