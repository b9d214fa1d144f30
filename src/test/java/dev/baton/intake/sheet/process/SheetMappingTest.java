package dev.baton.intake.sheet.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.upload.HeaderMemory;
import dev.baton.intake.sheet.upload.Import;
import dev.baton.intake.sheet.upload.ImportStatus;
import dev.baton.intake.sheet.upload.ImportStore;
import dev.baton.lead.LeadFixtures;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SheetMappingTest {

    private static final UUID ID = UUID.randomUUID();
    private static final List<String> BEFORE = List.of("Name", "E-mail", "City");
    private static final List<String> NOW = List.of("Name", "E-mail", "Phone");

    private final ImportStore store = mock(ImportStore.class);
    private final HeaderMemory memory = mock(HeaderMemory.class);
    private final SheetMapping mappings = new SheetMapping(store, memory);

    @Test
    void whatSomebodySaidOfAHeaderHoldsInAnotherSheet() {
        Map<String, String> given = new HashMap<>(Map.of("Name", "last_name", "City", "region"));
        given.put("E-mail", null);

        assertThat(after(given, "given", NOW))
                .containsEntry("Name", "last_name")
                .containsEntry("E-mail", null)
                .containsEntry("Phone", "phone")
                .hasSize(3);
        verify(store).mapping(any(), any(), eq("given"));
    }

    @Test
    void whatWasRecognisedIsRecognisedAnew() {
        assertThat(after(Map.of("Name", "last_name"), "recognised", NOW))
                .containsEntry("Name", "full_name")
                .containsEntry("E-mail", "email");
    }

    @Test
    void theSameHeadersKeepTheirMappingAsItIs() {
        assertThat(after(Map.of("Name", "last_name", "E-mail", "email"), "recognised", BEFORE))
                .containsOnly(Map.entry("Name", "last_name"), Map.entry("E-mail", "email"));
    }

    @Test
    void aMappingThatCameWithTheSheetIsTakenAsItIsAndRemembered() {
        Map<String, String> sent = Map.of("Name", "last_name", "E-mail", "email");

        assertThat(after(sent, null, NOW)).containsExactlyInAnyOrderEntriesOf(sent);
        verify(memory).remember(NOW, sent);
    }

    private Map<String, String> after(Map<String, String> mapping, String source, List<String> columns) {
        when(memory.recall(any())).thenReturn(Map.of());
        Import sheet = new Import(
                ID,
                "book.xlsx",
                new Import.Upload(LeadFixtures.CAMPAIGN, List.of(), false, null),
                ImportStatus.VALIDATING,
                new Import.Header(BEFORE, mapping, source, List.of()),
                new Import.Reading(SheetChoices.NONE, null),
                new Import.Rows(null, 0, 0, 0, 0, 0, 0, 0),
                null,
                new Import.Course("manager", Instant.EPOCH, Instant.EPOCH, null));
        return mappings.of(sheet, columns, LeadFixtures.campaign(List.of(), List.of()))
                .toMap();
    }
}
