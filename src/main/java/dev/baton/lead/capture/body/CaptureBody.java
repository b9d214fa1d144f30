package dev.baton.lead.capture.body;

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
import dev.baton.shared.value.FreeText;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;

/** Reads a body as strict JSON: of bounded size and depth, each name once, nothing behind its end. */
public final class CaptureBody {

    private static final int LONGEST = 1_000_000;
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

    private final byte[] bytes;
    private final JsonNode json;
    private final RuntimeException unreadable;

    private CaptureBody(byte[] bytes, JsonNode json, RuntimeException unreadable) {
        this.bytes = bytes;
        this.json = json;
        this.unreadable = unreadable;
    }

    /** Reads a body for somebody who is only told what is wrong with it when it is known who they are. */
    public static CaptureBody of(HttpServletRequest request) throws IOException {
        try {
            requireJson(request.getContentType());
            byte[] bytes = request.getInputStream().readAllBytes();
            return new CaptureBody(bytes, json(bytes), null);
        } catch (UnsupportedMediaTypeStatusException | PayloadTooLarge | MalformedRequest e) {
            return new CaptureBody(new byte[0], null, e);
        }
    }

    /** As the body says, read like all its texts: a blank beside it makes it no other campaign. */
    public String campaignId() {
        String given = json == null ? null : json.path("campaign_id").textValue();
        return given == null ? null : FreeText.line(given, Integer.MAX_VALUE);
    }

    public byte[] bytes() {
        return bytes;
    }

    /** @throws RuntimeException what the request is answered with when its body cannot be read */
    public JsonNode json() {
        if (unreadable != null) {
            throw unreadable;
        }
        return json;
    }

    private static void requireJson(String type) {
        try {
            if (type == null || !MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(type))) {
                throw new UnsupportedMediaTypeStatusException("Please send application/json");
            }
        } catch (InvalidMediaTypeException e) {
            throw new UnsupportedMediaTypeStatusException("Please send application/json");
        }
    }

    /** @throws MalformedRequest saying where it is no JSON, and nothing of what stands there */
    public static JsonNode json(byte[] bytes) {
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
