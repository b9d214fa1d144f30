package dev.baton.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FileSealTest {

    private static final String PLACE = "lead_document/file/1";

    private final FileSeal seal = new FileSeal();
    private final byte[] key = seal.newKey();
    private final byte[] clear = new byte[2_500_000];

    FileSealTest() throws GeneralSecurityException {
        Arrays.fill(clear, (byte) 'a');
    }

    @Test
    void whatIsSealedOpensWithItsKeyAtItsPlaceOnly() throws IOException {
        byte[] sealed = sealed();

        assertThat(Arrays.equals(open(key, PLACE, sealed), clear)).isTrue();
        assertThatThrownBy(() -> open(seal.newKey(), PLACE, sealed)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(key, "lead_document/file/2", sealed)).isInstanceOf(IOException.class);
    }

    @Test
    void whatIsCutOffOrChangedDoesNotOpen() throws IOException {
        byte[] sealed = sealed();
        byte[] cut = Arrays.copyOf(sealed, 1 << 20); // where a piece ends
        byte[] changed = sealed.clone();
        changed[2_000_000] ^= 1;

        assertThatThrownBy(() -> open(key, PLACE, cut)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> open(key, PLACE, changed)).isInstanceOf(IOException.class);
    }

    private byte[] sealed() throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (OutputStream out = seal.sealing(key, PLACE, sealed)) {
            out.write(clear);
        }
        return sealed.toByteArray();
    }

    private byte[] open(byte[] with, String place, byte[] sealed) throws IOException {
        return seal.opening(with, place, new ByteArrayInputStream(sealed)).readAllBytes();
    }
}
