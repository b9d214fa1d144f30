package dev.baton.intake.sheet.upload;

import dev.baton.intake.sheet.read.SheetChoices;
import dev.baton.intake.sheet.read.SheetFile;
import dev.baton.intake.sheet.read.SheetFound;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.shared.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether the sheet that somebody chose is in the file. */
@Component
public class ChosenSheet {

    private final ImportFiles files;

    ChosenSheet(ImportFiles files) {
        this.files = files;
    }

    /**
     * @param found null while the file was not read: it is opened for that
     * @throws InvalidInput it is not; names those there are
     */
    public void require(UUID importId, SheetChoices choices, @Nullable SheetFound found) {
        if (choices.sheet() == null) {
            return;
        }
        List<String> sheets = found == null ? sheets(importId, choices.sheet()) : found.sheets();
        if (!sheets.contains(choices.sheet())) {
            throw new InvalidInput(
                    "sheet",
                    sheets.isEmpty()
                            ? "The file is no workbook: there are no sheets to choose from"
                            : "The file has no sheet of that name; it has \"" + String.join("\", \"", sheets) + "\"");
        }
    }

    /** @param otherwise a file that cannot be opened is told of when it is checked */
    private List<String> sheets(UUID importId, String otherwise) {
        Path file = files.restore(importId);
        try {
            return SheetFile.sheets(file, files.temp());
        } catch (SheetRefused refused) {
            return List.of(otherwise);
        } finally {
            ImportFiles.delete(file);
        }
    }
}
