package dev.baton.intake.sheet.process;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.identity.organisation.Organisations;
import dev.baton.intake.sheet.columns.ParsedRow;
import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.rows.ImportDuplicates;
import dev.baton.intake.sheet.rows.ImportRows;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.intake.sheet.upload.IntakeSettings;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.campaign.CampaignDirectory;
import dev.baton.lead.process.LeadIntakeProcess;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two threads at the rows of one sheet. */
class RowImportTest {

    private static final UUID ID = UUID.randomUUID();

    private final ImportStore store = mock(ImportStore.class);
    private final ImportRows rows = mock(ImportRows.class);
    private final ImportDuplicates duplicates = mock(ImportDuplicates.class);
    private final LeadIntakeProcess intake = mock(LeadIntakeProcess.class);
    private final CampaignDirectory campaigns = mock(CampaignDirectory.class);

    @Test
    void aRowThatFailsIsRejectedEvenWhenAnotherIsNextByThen() {
        CampaignDirectory.CampaignInfo campaign = LeadFixtures.campaign(List.of(), List.of());
        when(campaigns.find(any())).thenReturn(Optional.of(campaign));
        when(store.get(ID)).thenReturn(sheet());
        when(rows.takeNext(eq(ID), anyInt()))
                .thenReturn(List.of(waiting(5)))
                .thenReturn(List.of(waiting(6)))
                .thenReturn(List.of());
        when(intake.receive(any())).thenThrow(new IllegalStateException()).thenReturn(List.of("lead_1"));
        when(duplicates.claim(any(), any())).thenAnswer(call -> call.getArgument(1));
        when(rows.reject(any(), anyInt(), anyString())).thenReturn(true);
        when(store.importedMore(any(), anyInt(), anyInt())).thenReturn(true);

        assertThatCode(() -> rowImport().run(ID, () -> false)).doesNotThrowAnyException();

        verify(rows).reject(eq(ID), eq(5), anyString());
        verify(rows, never()).reject(eq(ID), eq(6), anyString());
    }

    private RowImport rowImport() {
        return new RowImport(
                store,
                rows,
                duplicates,
                mock(KnownOptOuts.class),
                intake,
                campaigns,
                new TransactionTemplate(mock(PlatformTransactionManager.class)),
                mock(ApplicationEventPublisher.class),
                new IntakeSettings(1, 1),
                mock(ImportMeter.class),
                mock(Organisations.class));
    }

    private static ImportRows.Waiting waiting(int number) {
        return new ImportRows.Waiting(new ParsedRow(number, Map.of(), Map.of(), List.of()), null, null);
    }

    private static Import sheet() {
        return new Import(
                ID,
                "sheet.csv",
                new Import.Upload(LeadFixtures.CAMPAIGN, List.of(), true, null),
                ImportStatus.RUNNING,
                new Import.Header(List.of(), Map.of(), null, List.of()),
                new Import.Reading(SheetChoices.NONE, null),
                new Import.Rows(2, 2, 2, 0, 0, 0, 0, 0),
                null,
                new Import.Course("manager", Instant.EPOCH, Instant.EPOCH, null));
    }
}
