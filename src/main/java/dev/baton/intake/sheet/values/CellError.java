package dev.baton.intake.sheet.values;

import java.util.Optional;
import java.util.regex.Pattern;

/** What spreadsheet programs show in a cell that has no value, in the languages they speak. */
public final class CellError {

    /** Stands for a formula whose result was not stored. */
    public static final String NOT_CALCULATED = "#NOT CALCULATED!";
    /** Stands for an error whose name is not known. */
    public static final String UNKNOWN = "#ERROR!";

    private static final char UNREAD = '\uFFFD';
    private static final Pattern NAMED =
            Pattern.compile("(?iu)(?:#(?:N/A!?|NV|N/?[DBTV]|I/T|\u041D/\u0414|GETTING_DATA|#+"
                    + "|YOK|HI\u00C1NYZIK|PUUTTUU|SAKNAS!?|DIV/0!?|\u00A1DIV/0!"
                    + "|(?:REF|VALUE|NUM|NULL|SPILL|CALC|FIELD|BUSY|BLOCKED|CONNECT|UNKNOWN|PYTHON|EXTERNAL|ERROR|TIMEOUT"
                    + "|NOT CALCULATED|BEZUG|WERT|ZAHL|\u00DCBERLAUF|KALK|BESCH\u00C4FTIGT|FELD|VALEUR|NOMBRE|NUL|PROPAGATION"
                    + "|\u00A1(?:VALOR|REF|NUM|NULO|DESBORDAMIENTO|C\u00C1LC)|RIF|VALORE|NULLO|ESPANSIONE|VALOR|N\u00DAM|NULO"
                    + "|WAARDE|VERW|GETAL|LEEG|OVERLOOP|ARG|ADR|LICZBA|ZERO|ROZLANIE|V\u00C4RDEFEL|REFERENS|OGILTIGT"
                    + "|REFERENCE|V\u00C6RDI|VERDI|ARVO|VIITTAUS|LUKU|TYHJ\u00C4|HODNOTA|ODKAZ|\u010C\u00CDSLO|\u00C9RT\u00C9K"
                    + "|HIV|SZ\u00C1M|\u0417\u041D\u0410\u0427|\u0421\u0421\u042B\u041B\u041A\u0410|\u0427\u0418\u0421\u041B\u041E"
                    + "|\u041F\u0423\u0421\u0422\u041E|DE\u011EER|SAYI|BA\u015EV|BO\u015E)!"
                    + "|(?:NAME|NOM|\u00BFNOMBRE|NOMBRE|NOME|NAAM|NAZWA|NAMN|NAVN|NIMI|N\u00C1ZEV|N\u00C1ZOV|N\u00C9V|AD"
                    + "|\u0418\u041C\u042F)\\?)|Err:\\d{3})");

    private CellError() {}

    /** What is told of a cell that holds one. */
    public static String why(String text) {
        return text.equals(NOT_CALCULATED)
                ? "holds a formula without its result; open the file in a spreadsheet program, save it there and upload it again"
                : "holds an error of the spreadsheet instead of a value";
    }

    /** What is told of a text in which a letter could not be read in the encoding of its file. */
    public static Optional<String> unread(String text) {
        return text.indexOf(UNREAD) < 0
                ? Optional.empty()
                : Optional.of("holds a letter that could not be read (" + UNREAD + ")");
    }

    public static boolean is(String text) {
        return (text.startsWith("#") || text.regionMatches(true, 0, "Err:", 0, 4))
                && NAMED.matcher(text).matches();
    }
}
