package dev.baton.intake.sheet.read;

import dev.baton.shared.InvalidInput;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;

/** The encodings in which lists usually are: those that are guessed, by the names the API gives them. */
public final class Encodings {

    public static final List<String> USUAL = List.of(
            "UTF-8",
            "UTF-16LE",
            "UTF-16BE",
            "windows-1252",
            "windows-1250",
            "windows-1251",
            "windows-1253",
            "windows-1254",
            "windows-1255",
            "windows-1256",
            "windows-1257",
            "ISO-8859-2",
            "IBM850",
            "KOI8-R",
            "windows-31j",
            "EUC-JP",
            "x-windows-949",
            "GB18030",
            "Big5");

    private Encodings() {}

    /** The usual name of an encoding. @throws InvalidInput it is none of the usual ones */
    static String usual(String name) {
        try {
            String canonical = Charset.forName(name.strip()).name();
            if (USUAL.contains(canonical)) {
                return canonical;
            }
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            // told below
        }
        throw new InvalidInput("encoding", "The encoding is one of " + String.join(", ", USUAL));
    }
}
