package dev.baton.shared.file.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Disk and bucket keep the same promises. */
class FileStoresTest {

    private static final String BUCKET = "baton-files";

    @TempDir
    Path folder;

    private final FakeBucket bucket = new FakeBucket(BUCKET, "key");
    private final String name = UUID.randomUUID().toString();

    @AfterEach
    void close() {
        bucket.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"disk", "bucket"})
    void aFileComesBackAsItWentInUntilItIsDeleted(String kind) throws IOException {
        FileStore store = store(kind);
        byte[] content = new byte[300_000];
        new Random(1).nextBytes(content);

        store.put(name, file(content));
        assertThat(Arrays.equals(read(store), content)).isTrue();

        store.delete(name);
        store.delete(name);
        assertThatThrownBy(() -> read(store)).isInstanceOf(IOException.class);
    }

    @Test
    void onDiskNobodyElseReadsItAndNothingIsLeft() throws IOException {
        FileStore store = store("disk");
        store.put(name, file(new byte[] {1}));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("kept"))))
                .isEqualTo("rwx------");
        try (Stream<Path> kept = Files.walk(folder.resolve("kept"))) {
            assertThat(kept.filter(Files::isRegularFile))
                    .singleElement()
                    .extracting(path -> path.getFileName().toString())
                    .isEqualTo(name);
        }
        assertThatThrownBy(() -> store.read("../../etc/passwd")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aBusyBucketIsAskedAgainAndOneThatRefusesIsNot() throws IOException {
        bucket.busy.set(2);
        store("bucket").put(name, file(new byte[] {1}));
        assertThat(bucket.objects).containsKey(name);

        FileStore wrongKey = new S3Store(FileStoreConfiguration.client(settings("other")), BUCKET);
        int before = bucket.calls.get();
        assertThatThrownBy(() -> wrongKey.put(name, file(new byte[] {1})))
                .isInstanceOf(IOException.class)
                .hasMessage("A file could not be kept in the bucket");
        assertThat(bucket.calls.get()).isEqualTo(before + 1);
    }

    @Test
    void settingsThatCannotBeAreRefusedAtTheStart() {
        assertThatThrownBy(() -> new FileStoreSettings.S3(BUCKET, "", "r", "key", "", Duration.ofSeconds(1)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BATON_S3_SECRET_KEY");
        assertThatThrownBy(() -> new FileStoreSettings.S3(BUCKET, "s3.example", "r", "", "", Duration.ofSeconds(1)))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("BATON_S3_ENDPOINT");
    }

    private FileStore store(String kind) {
        FileStoreSettings.S3 s3 = settings("key");
        return new FileStoreConfiguration()
                .fileStore(new FileStoreSettings(
                        folder.toString(),
                        folder.resolve("kept").toString(),
                        kind.equals("disk") ? new FileStoreSettings.S3("", "", "r", "", "", s3.timeout()) : s3));
    }

    private FileStoreSettings.S3 settings(String accessKey) {
        return new FileStoreSettings.S3(
                BUCKET, bucket.base(), "us-east-1", accessKey, "secret", Duration.ofSeconds(20));
    }

    private byte[] read(FileStore store) throws IOException {
        try (InputStream in = store.read(name)) {
            return in.readAllBytes();
        }
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("arrived"), content);
    }
}
