package dev.baton.intake.sheet;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verifyNoInteractions;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.baton.audit.AuditLog;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.file.scan.FileScanner;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;

class ScannedSheetTest {

    private static final ReadingView.Choices NOTHING_CHOSEN = new ReadingView.Choices(null, null, null, null);

    private final Imports imports = mock(Imports.class);
    private final FileScanner scanner = mock(FileScanner.class);
    private final ImportController controller = new ImportController(
            imports,
            mock(ImportStore.class),
            mock(ImportView.class),
            mock(ImportRowsView.class),
            scanner,
            mock(AuditLog.class),
            mock(CampaignDirectory.class),
            new ObjectMapper());

    @Test
    void aSheetThatTheScannerRefusesIsNotKept() {
        doThrow(new InvalidInput("file", "found")).when(scanner).requireClean(eq("file"), any());
        MockMultipartFile sheet = new MockMultipartFile("file", "leads.csv", "text/csv", new byte[] {1});

        assertThatThrownBy(() -> controller.upload(sheet, "c", List.of(), null, "preview", null, NOTHING_CHOSEN))
                .hasMessage("found");

        verifyNoInteractions(imports);
    }
}
