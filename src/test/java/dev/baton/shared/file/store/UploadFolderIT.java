package dev.baton.shared.file.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import jakarta.servlet.MultipartConfigElement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BatonTest
class UploadFolderIT {

    @Autowired
    MultipartConfigElement uploads;

    @Autowired
    UploadFolder files;

    @Test
    void filesArriveWhereTheyAreReadForNobodyElsesEyesAndWhatIsLeftIsRemovedAtTheNextStart() throws IOException {
        Path folder = Path.of(uploads.getLocation());
        assertThat(folder).isEqualTo(files.path());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");

        Path left = Files.createTempFile(folder, "upload_", ".tmp");
        files.empty();

        assertThat(left).doesNotExist();
    }
}
