package dev.baton.shared.web.idempotency;

import dev.baton.shared.token.Sha256;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Tells uploads apart by what is in their parts, whatever the browser puts between them. */
final class UploadDigest {

    private UploadDigest() {}

    /** @return null where it cannot be read, which whoever is to read it says better */
    static byte[] of(HttpServletRequest request) {
        try {
            List<byte[]> parts = new ArrayList<>();
            for (Part part : request.getParts()) {
                parts.add(of(part));
            }
            return Sha256.of(parts.toArray(byte[][]::new));
        } catch (IOException | ServletException | IllegalStateException e) {
            return null;
        }
    }

    private static byte[] of(Part part) throws IOException {
        String head = String.join("\n", part.getName(), part.getSubmittedFileName(), part.getContentType());
        try (InputStream content = part.getInputStream()) {
            return Sha256.of(Sha256.of(head.getBytes(StandardCharsets.UTF_8)), Sha256.of(content));
        }
    }
}
