package dev.baton.shared.file.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.StartRefused;
import dev.baton.shared.Unavailable;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileScannerTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    private final FakeClamd clamd = new FakeClamd();
    private final FileScanner scanner = new FileScanner(new ScannerSettings(clamd.address(), SHORT));

    @AfterEach
    void close() {
        clamd.close();
    }

    @Test
    void aCleanFileIsSeenWholeAndPasses() {
        byte[] file = new byte[200_000];
        Arrays.fill(file, (byte) 'a');
        List<byte[]> seen = new ArrayList<>();
        clamd.answer(content -> {
            seen.add(content);
            return "stream: OK\0";
        });

        scanner.requireClean("file", new ByteArrayInputStream(file));

        assertThat(seen).singleElement().matches(content -> Arrays.equals(content, file));
    }

    @Test
    void whatIsFoundIsRefusedWhereverItStands() {
        String file = "a".repeat(100_000) + FakeClamd.EICAR + "a".repeat(100_000);
        assertThatThrownBy(() -> scan(file))
                .isInstanceOf(InvalidInput.class)
                .hasMessage("The virus scanner found something harmful in this file; it was not kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "stream: ", "INSTREAM: Something ERROR\0", "stream: OK but not quite\0", "OK\0"})
    void anyOtherAnswerIsNone(String answer) {
        clamd.answer(content -> answer);
        assertThatThrownBy(() -> scan("x")).isInstanceOf(Unavailable.class);
    }

    @Test
    void aScannerThatDoesNotAnswerLetsNothingThrough() {
        clamd.answer(content -> null);
        assertThatThrownBy(() -> scan("x")).isInstanceOf(Unavailable.class);
    }

    @Test
    void aFileBeyondTheScannersLimitIsNotTaken() {
        assertThatThrownBy(() -> scan("a".repeat(FakeClamd.LARGEST + 1))).isInstanceOf(Unavailable.class);
    }

    @Test
    void aScannerThatIsAwayLetsNothingThrough() {
        clamd.close();
        assertThatThrownBy(() -> scan("x")).isInstanceOf(Unavailable.class);
    }

    @Test
    void withoutScannerEverythingPasses() {
        clamd.close();
        new FileScanner(new ScannerSettings("", SHORT)).requireClean("file", new ByteArrayInputStream(new byte[1]));
    }

    @Test
    void theSettingIsAHostAndAPort() {
        assertThat(new ScannerSettings("[::1]:3310", SHORT).host()).isEqualTo("::1");
        assertThatThrownBy(() -> new ScannerSettings("clamd", SHORT))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BATON_CLAMD");
    }

    private void scan(String file) {
        scanner.requireClean("file", new ByteArrayInputStream(file.getBytes(StandardCharsets.US_ASCII)));
    }
}
