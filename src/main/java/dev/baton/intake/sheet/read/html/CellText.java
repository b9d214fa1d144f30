package dev.baton.intake.sheet.read.html;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a reader of the page sees in a cell, with its lines. */
final class CellText {

    static final int LONGEST = 32_767;

    private static final Set<String> LINES = Set.of("br", "p", "div", "li", "table", "tr");
    private static final Pattern SHORTENED = Pattern.compile("#+|-?\\d(?:[.,]\\d+)?[eE][+-]?\\d+");
    private static final Pattern BLANKS = Pattern.compile("[ \\t\\r\\n\\f]+");

    private CellText() {}

    static String of(Element cell) {
        var text = new StringBuilder();
        append(cell, text);
        String shown = text.toString().strip();
        return SHORTENED.matcher(shown).matches() ? number(cell, shown) : shown;
    }

    private static void append(Node node, StringBuilder text) {
        for (Node child : node.childNodes()) {
            if (text.length() > LONGEST) {
                return;
            }
            if (child instanceof TextNode letters) {
                appendLetters(letters.getWholeText(), text);
            } else if (child instanceof Element element && !isHidden(element)) {
                boolean line = LINES.contains(element.normalName());
                startLine(line, text);
                append(element, text);
                startLine(line && !element.normalName().equals("br"), text);
            }
        }
    }

    private static void appendLetters(String letters, StringBuilder text) {
        String line = BLANKS.matcher(letters).replaceAll(" ");
        boolean afterBlank = text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
        text.append(afterBlank ? line.stripLeading() : line);
    }

    private static void startLine(boolean wanted, StringBuilder text) {
        if (wanted) {
            text.setLength(text.toString().stripTrailing().length());
            text.append(text.isEmpty() ? "" : "\n");
        }
    }

    static boolean isHidden(Element element) {
        return BLANKS.matcher(element.attr("style").toLowerCase(Locale.ROOT))
                .replaceAll("")
                .contains("display:none");
    }

    /** Excel and LibreOffice keep beside a number that did not fit its column what it is. */
    private static String number(Element cell, String shown) {
        String stored = cell.hasAttr("x:num") ? cell.attr("x:num") : cell.attr("sdval");
        try {
            var number = new BigDecimal(stored.strip());
            return Math.abs(number.scale()) > 400 ? shown : number.toPlainString();
        } catch (NumberFormatException none) {
            return shown;
        }
    }
}
