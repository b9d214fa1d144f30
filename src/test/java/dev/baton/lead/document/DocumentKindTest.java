package dev.baton.lead.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;

import dev.baton.shared.InvalidInput;
import dev.baton.shared.file.scan.FileScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DocumentKindTest {

    private static final String ODT = "application/vnd.oasis.opendocument.text";

    @TempDir
    Path folder;

    private final FileScanner scanner = mock(FileScanner.class);
    private final DocumentCheck check = new DocumentCheck(scanner);

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("Offer.PDF", SampleFiles.PDF, DocumentKind.PDF),
                Arguments.of("offer.docx", SampleFiles.word(), DocumentKind.WORD),
                Arguments.of("offer.odt", SampleFiles.open(ODT), DocumentKind.OPEN_TEXT),
                Arguments.of("scan.png", SampleFiles.PNG, DocumentKind.PNG),
                Arguments.of("scan.jpeg", SampleFiles.JPEG, DocumentKind.JPEG),
                Arguments.of("notes.txt", SampleFiles.text("Called on Monday"), DocumentKind.TEXT),
                Arguments.of("list.csv", SampleFiles.text("a;b\n1;2\n"), DocumentKind.CSV));
    }

    @ParameterizedTest
    @MethodSource
    void taken(String name, byte[] content, DocumentKind kind) throws IOException {
        assertThat(check.kind(name, file(content))).isEqualTo(kind);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a web page as text", "page.txt", SampleFiles.HTML),
                Arguments.of("a web page as PDF", "page.pdf", SampleFiles.HTML),
                Arguments.of("a PDF as picture", "scan.png", SampleFiles.PDF),
                Arguments.of("macros", "offer.docx", SampleFiles.word("word/vbaProject.bin")),
                Arguments.of("a sheet as text", "list.xlsx", SampleFiles.word()),
                Arguments.of("another OpenDocument", "list.ods", SampleFiles.open(ODT)),
                Arguments.of("macros in OpenDocument", "offer.odt", macros()),
                Arguments.of("a broken archive", "offer.docx", SampleFiles.text("PK\u0003\u0004 and no more")),
                Arguments.of("a picture that runs", "logo.svg", SampleFiles.text("<svg onload='x()'/>")),
                Arguments.of("a program", "setup.exe", SampleFiles.text("MZ")),
                Arguments.of("no ending", "offer", SampleFiles.PDF),
                Arguments.of("nothing", "offer.pdf", new byte[0]));
    }

    private static byte[] macros() {
        return SampleFiles.open(ODT, "Basic/Standard/Module1.xml");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refused(String what, String name, byte[] content) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> check.kind(name, file)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void whatTheScannerRefusesIsNotTaken() throws IOException {
        Path file = file(SampleFiles.PDF);
        doThrow(new InvalidInput("file", "found")).when(scanner).requireClean(eq("file"), any());
        assertThatThrownBy(() -> check.kind("offer.pdf", file)).hasMessage("found");
    }

    @Test
    void aNameIsTheLastPartOnOneLine() {
        assertThat(DocumentCheck.name("C:\\papers\\Ann's offer.pdf")).isEqualTo("Ann's offer.pdf");
        assertThat(DocumentCheck.name("../../etc/passwd")).isEqualTo("passwd");
        assertThatThrownBy(() -> DocumentCheck.name("papers/")).hasMessage("Please give the file a name");
        assertThatThrownBy(() -> DocumentCheck.name("x".repeat(201))).hasMessageContaining("200 characters");
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("arrived"), content);
    }
}
