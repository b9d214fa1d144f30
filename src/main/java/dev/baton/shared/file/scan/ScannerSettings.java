package dev.baton.shared.file.scan;

import dev.baton.shared.StartRefused;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The virus scanner.
 *
 * @param clamd host and port of a clamd; blank: files are not scanned
 * @param timeout for connecting, and for each answer
 */
@ConfigurationProperties("baton.scanner")
record ScannerSettings(String clamd, Duration timeout) {

    ScannerSettings {
        if (!clamd.isBlank() && !clamd.matches("(\\[[0-9a-fA-F:]+]|[^:\\s/]+):\\d{1,5}")) {
            throw new StartRefused("BATON_CLAMD is a host and a port, as in 127.0.0.1:3310");
        }
    }

    boolean isOn() {
        return !clamd.isBlank();
    }

    String host() {
        return clamd.substring(0, clamd.lastIndexOf(':')).replaceAll("[\\[\\]]", "");
    }

    int port() {
        return Integer.parseInt(clamd.substring(clamd.lastIndexOf(':') + 1));
    }
}
