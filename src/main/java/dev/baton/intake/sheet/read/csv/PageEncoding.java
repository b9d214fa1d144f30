package dev.baton.intake.sheet.read.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a page or document that says it itself: its mark and what its bytes prove go before what it says, and
 * that before any guess.
 */
public final class PageEncoding {

    private static final int HEAD = 8192;
    private static final Pattern SAID = Pattern.compile(
            "(?i)<(?:meta|\\?xml)\\b[^>]{0,200}\\b(?:charset|encoding)\\s*=\\s*[\"']?\\s*([\\w.:-]{2,40})");

    private final TextEncoding known;
    private final Charset said;

    private PageEncoding(TextEncoding known, Charset said) {
        this.known = known;
        this.said = said;
    }

    public static PageEncoding of(Path file) throws IOException {
        TextEncoding known = TextEncoding.of(file);
        return new PageEncoding(known, known.guessed() ? said(file) : null);
    }

    public Reader open(Path file) throws IOException {
        return said == null ? known.open(file) : new InputStreamReader(Files.newInputStream(file), said);
    }

    public List<String> warnings() {
        return known.guessed() && said == null
                ? List.of("The letters of the page are not in the encoding that it names, or it names none; they were "
                        + "read as " + (known.strays() == null ? known.charset() : known.strays()).name()
                        + ". Look at names with accents in the preview.")
                : List.of();
    }

    /** Null when it says nothing, or that it is what it is not. */
    private static Charset said(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(HEAD), StandardCharsets.ISO_8859_1);
            Matcher charset = SAID.matcher(head);
            if (!charset.find() || charset.group(1).toUpperCase(Locale.ROOT).startsWith("UTF")) {
                return null;
            }
            // As browsers do: who says Latin-1 or ASCII means the larger set of Windows
            boolean latin = charset.group(1).toLowerCase(Locale.ROOT).matches("iso-?8859-?1|latin1|(us-)?ascii");
            return Charset.forName(latin ? "windows-1252" : charset.group(1));
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
