package dev.baton.lead.export;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.baton.shared.web.json.ApiWord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;

/** The kinds of file a list can be taken away as. */
enum ExportFormat {
    CSV("text/csv;charset=UTF-8") {
        @Override
        SheetWriter open(OutputStream out, List<String> headers) throws IOException {
            return new CsvSheet(out, headers);
        }
    },
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        SheetWriter open(OutputStream out, List<String> headers) throws IOException {
            return new XlsxSheet(out, headers);
        }
    };

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    abstract SheetWriter open(OutputStream out, List<String> headers) throws IOException;

    String mediaType() {
        return mediaType;
    }

    @JsonValue
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ExportFormat of(String text) {
        return ApiWord.read(ExportFormat.class, "format", text);
    }
}
