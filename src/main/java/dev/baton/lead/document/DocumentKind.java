package dev.baton.lead.document;

import com.fasterxml.jackson.annotation.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What can be put on a lead. Nothing among it runs as a program when somebody opens it. */
enum DocumentKind {
    PDF("application/pdf", Set.of("application/pdf"), "", "pdf"),
    WORD(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Archive.TYPES,
            "word/document.xml",
            "docx"),
    EXCEL(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Archive.TYPES,
            "xl/workbook.xml",
            "xlsx"),
    POWERPOINT(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            Archive.TYPES,
            "ppt/presentation.xml",
            "pptx"),
    OPEN_TEXT("application/vnd.oasis.opendocument.text", Archive.TYPES, Archive.OPEN, "odt"),
    OPEN_SHEET("application/vnd.oasis.opendocument.spreadsheet", Archive.TYPES, Archive.OPEN, "ods"),
    OPEN_SLIDES("application/vnd.oasis.opendocument.presentation", Archive.TYPES, Archive.OPEN, "odp"),
    PNG("image/png", Set.of("image/png"), "", "png"),
    JPEG("image/jpeg", Set.of("image/jpeg"), "", "jpg", "jpeg"),
    WEBP("image/webp", Set.of("image/webp"), "", "webp"),
    HEIC("image/heic", Set.of("image/heic", "image/heif"), "", "heic"),
    TEXT("text/plain", Set.of("text/plain"), "", "txt"),
    CSV("text/csv", Set.of("text/plain", "text/csv"), "", "csv");

    private final String mediaType;
    private final Set<String> found;
    private final String part;
    private final List<String> endings;

    /** @param found what the first bytes may say @param part of an archive, that makes it what it is */
    DocumentKind(String mediaType, Set<String> found, String part, String... endings) {
        this.mediaType = mediaType;
        this.found = found;
        this.part = part;
        this.endings = List.of(endings);
    }

    /** By the end of a file's name. */
    static Optional<DocumentKind> named(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.endings.contains(ending))
                .findFirst();
    }

    /** @param detected what the first bytes say */
    boolean fits(String detected, Path file) {
        return part.isEmpty() ? found.contains(detected) : isArchive(detected) && Archive.holds(file, part, mediaType);
    }

    private boolean isArchive(String detected) {
        return found.contains(detected) || detected.equals(mediaType);
    }

    String mediaType() {
        return mediaType;
    }

    /** As the API writes it: {@code pdf}. */
    @JsonValue
    String apiName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DocumentKind of(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Office files are archives. Only their table of contents and one small part are read: nothing can unpack without end. */
    private static final class Archive {

        static final Set<String> TYPES = Set.of("application/zip", "application/x-tika-ooxml");
        static final String OPEN = "mimetype";
        private static final String MACROS = "vbaproject.bin";
        private static final int LONGEST_TYPE = 200;

        static boolean holds(Path file, String part, String mediaType) {
            try (ZipFile archive = new ZipFile(file.toFile())) {
                ZipEntry found = archive.getEntry(part);
                return found != null
                        && archive.stream().noneMatch(Archive::runs)
                        && (!part.equals(OPEN) || mediaType.equals(text(archive, found)));
            } catch (IOException | IllegalArgumentException e) {
                return false;
            }
        }

        private static boolean runs(ZipEntry entry) {
            String name = entry.getName().toLowerCase(Locale.ROOT);
            return name.endsWith(MACROS) || name.startsWith("basic/") || name.startsWith("scripts/");
        }

        private static String text(ZipFile archive, ZipEntry entry) throws IOException {
            try (InputStream in = archive.getInputStream(entry)) {
                return new String(in.readNBytes(LONGEST_TYPE), StandardCharsets.US_ASCII).strip();
            }
        }
    }
}
