package dev.baton.shared.web.idempotency;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.token.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Names a request across its repeats (api.md, conventions).
 *
 * @param hash of the sender and the key: what one sender calls a request means nothing to another
 * @param request of the body, and of what else must be the same with a repeat
 */
public record IdempotencyKey(ByteBuffer hash, ByteBuffer request) {

    public static final String HEADER = "Idempotency-Key";

    private static final Pattern SOUND = Pattern.compile("[\\x21-\\x7E]{1,255}");

    /** @return null when the request has no key */
    public static IdempotencyKey of(String sender, String key, byte[]... body) {
        if (key == null) {
            return null;
        }
        if (!SOUND.matcher(key).matches()) {
            throw new InvalidInput(
                    HEADER, "An Idempotency-Key is 1 to 255 visible ASCII characters; a UUID serves well");
        }
        byte[] name = (sender + "\n" + key).getBytes(StandardCharsets.UTF_8);
        return new IdempotencyKey(ByteBuffer.wrap(Sha256.of(name)), ByteBuffer.wrap(Sha256.of(body)));
    }
}
