package dev.baton.shared.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.Unavailable;
import dev.baton.testing.BatonTest;
import dev.baton.testing.TestClock;
import dev.baton.testing.TestFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** No file without its row, and no row without its file, whatever breaks off in between. */
@BatonTest
class KeptFilesIT {

    /** So far ahead that the clean-up that runs by itself finds nothing of it due. */
    private final TestClock clock = new TestClock(Instant.parse("2400-01-01T00:00:00Z"));

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transactions;

    private final Path folder = TestFolder.fresh("kept");
    private boolean away;
    private int asked;
    private KeptFiles files;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        files = new KeptFiles(new MoodyStore(), jdbc, transactions, clock);
        file = Files.write(folder.resolve("arrived"), new byte[] {1, 2, 3});
    }

    @Test
    void aFileWhoseRowIsMadeStays() throws IOException {
        String name = files.keep(file);
        transactions.executeWithoutResult(transaction -> files.belongs(name));

        clock.advance(Duration.ofDays(1));
        files.removeDue();

        assertThat(read(name)).containsExactly(1, 2, 3);
    }

    @Test
    void aFileWhoseRowIsNeverMadeGoesAfterAnHourAndNotBefore() throws IOException {
        String name = files.keep(file);
        transactions.executeWithoutResult(transaction -> {
            files.belongs(name);
            transaction.setRollbackOnly();
        });

        clock.advance(Duration.ofMinutes(59));
        files.removeDue();
        assertThat(read(name)).hasSize(3);

        clock.advance(Duration.ofMinutes(1));
        files.removeDue();
        assertThatThrownBy(() -> read(name)).isInstanceOf(Unavailable.class);
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> files.belongs(name)))
                .hasMessage("The file has been given up meanwhile");
    }

    @Test
    void aFileWhoseRowIsRemovedGoesUnlessThatIsTakenBack() throws IOException {
        String name = kept();
        transactions.executeWithoutResult(transaction -> {
            files.remove(List.of(name));
            transaction.setRollbackOnly();
        });
        files.removeDue();
        assertThat(read(name)).hasSize(3);

        transactions.executeWithoutResult(transaction -> files.remove(List.of(name)));
        files.removeDue();
        assertThatThrownBy(() -> read(name)).isInstanceOf(Unavailable.class);
    }

    @Test
    void whileTheStoreIsAwayNothingIsTakenAndNothingForgotten() throws IOException {
        String name = kept();
        transactions.executeWithoutResult(transaction -> files.remove(List.of(name)));
        away = true;

        assertThatThrownBy(() -> files.keep(file)).isInstanceOf(Unavailable.class);
        files.removeDue();
        away = false;
        files.removeDue();
        assertThat(read(name)).as("its next try is later").hasSize(3);

        clock.advance(Duration.ofMinutes(10));
        files.removeDue();
        assertThatThrownBy(() -> read(name)).isInstanceOf(Unavailable.class);
    }

    /** Each try may take as long as the store's time limit, within one transaction. */
    @Test
    void aStoreThatIsAwayIsAskedOnceARound() {
        List<String> names = List.of(kept(), kept(), kept());
        transactions.executeWithoutResult(transaction -> files.remove(names));
        away = true;
        asked = 0;

        files.removeDue();

        assertThat(asked).isEqualTo(1);
        away = false;
        files.removeDue();
        assertThat(asked).as("the other two at once, the first one later").isEqualTo(3);
    }

    private String kept() {
        String name = files.keep(file);
        transactions.executeWithoutResult(transaction -> files.belongs(name));
        return name;
    }

    private byte[] read(String name) throws IOException {
        try (InputStream in = files.read(name)) {
            return in.readAllBytes();
        }
    }

    /** On disk, and away when it is told so. */
    private final class MoodyStore implements FileStore {

        private final FileStore disk = new DiskStore(folder.resolve("files"));

        @Override
        public void put(String name, Path from) throws IOException {
            require();
            disk.put(name, from);
        }

        @Override
        public InputStream read(String name) throws IOException {
            require();
            return disk.read(name);
        }

        @Override
        public void delete(String name) throws IOException {
            require();
            disk.delete(name);
        }

        private void require() throws IOException {
            asked++;
            if (away) {
                throw new IOException("away");
            }
        }
    }
}
