package dev.baton.shared.file.scan;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.Unavailable;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Has each file that comes from outside looked at by clamd (its INSTREAM command), where one is set. What clamd does not
 * call clean is not taken: it finds something, is away, breaks off, or says what nobody expects.
 */
@Component
@EnableConfigurationProperties(ScannerSettings.class)
public class FileScanner {

    private static final Logger log = LoggerFactory.getLogger(FileScanner.class);
    private static final int PIECE = 1 << 16;
    private static final int LONGEST_ANSWER = 1_000;
    private static final String CLEAN = "stream: OK";

    private final ScannerSettings settings;

    FileScanner(ScannerSettings settings) {
        this.settings = settings;
    }

    /**
     * Passes when nothing is found, or no scanner is set.
     *
     * @param field how the sender calls the file
     * @throws InvalidInput when something is found
     * @throws Unavailable when it cannot be found out
     */
    public void requireClean(String field, InputStream file) {
        if (!settings.isOn()) {
            return;
        }
        String answer = answer(file);
        if (answer.endsWith(" FOUND")) {
            log.warn("The virus scanner refused a file: {}", answer);
            throw new InvalidInput(field, "The virus scanner found something harmful in this file; it was not kept");
        }
        if (!CLEAN.equals(answer)) {
            throw away(new IOException("It answered: " + answer));
        }
    }

    private String answer(InputStream file) {
        int patience = (int) settings.timeout().toMillis();
        try (Socket clamd = new Socket()) {
            clamd.connect(new InetSocketAddress(settings.host(), settings.port()), patience);
            clamd.setSoTimeout(patience);
            send(file, new DataOutputStream(clamd.getOutputStream()));
            byte[] answer = clamd.getInputStream().readNBytes(LONGEST_ANSWER);
            return new String(answer, StandardCharsets.US_ASCII)
                    .replaceAll("[\\x00-\\x1f\\x7f-\\uffff]", "")
                    .strip();
        } catch (IOException e) {
            throw away(e);
        }
    }

    private static void send(InputStream file, DataOutputStream clamd) throws IOException {
        clamd.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
        for (byte[] piece = file.readNBytes(PIECE); piece.length > 0; piece = file.readNBytes(PIECE)) {
            clamd.writeInt(piece.length);
            clamd.write(piece);
        }
        clamd.writeInt(0);
        clamd.flush();
    }

    private static Unavailable away(IOException e) {
        log.error("The virus scanner (BATON_CLAMD) gives no clear answer, so no file is taken: {}", e.getMessage());
        return new Unavailable(
                "Files cannot be checked for viruses at the moment, so none is taken; please try again later", e);
    }
}
