package dev.baton.lead.capture;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.baton.shared.MalformedRequest;
import dev.baton.shared.PayloadTooLarge;
import java.io.IOException;
import java.io.InputStream;

/** Reads a body as strict JSON: of bounded size and depth, each name once, nothing behind its end. */
final class CaptureBody {

    static final int LONGEST = 1_000_000;

    private static final String TOO_LARGE = "A request may have at most 1 MB";
    private static final int DEEPEST = 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(LONGEST)
                            .maxNumberLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private CaptureBody() {}

    /** @throws PayloadTooLarge before more than that is held */
    static byte[] bytes(InputStream body, long announced) throws IOException {
        if (announced > LONGEST) {
            throw new PayloadTooLarge(TOO_LARGE);
        }
        byte[] bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            throw new PayloadTooLarge(TOO_LARGE);
        }
        return bytes;
    }

    /** @throws MalformedRequest saying where it is no JSON, and nothing of what stands there */
    static JsonNode json(byte[] bytes) {
        try {
            JsonNode body = JSON.readTree(bytes);
            if (body.isMissingNode()) {
                throw new MalformedRequest("The body is empty");
            }
            return body;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new MalformedRequest("The body is not sound JSON"
                    + (at == null ? "" : ", at line " + at.getLineNr() + ", column " + at.getColumnNr())
                    + ": it is UTF-8, with each name once and at most " + DEEPEST + " levels deep");
        } catch (IOException e) {
            throw new MalformedRequest("The body is not UTF-8");
        }
    }
}
