package dev.baton.intake.sheet.read.html;

import dev.baton.intake.sheet.read.raw.MergedCells;
import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowSpool;
import dev.baton.shared.value.FreeText;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * Takes the rows out of a web page while it is parsed, so that no more than a row of it is in memory. A table of one row
 * is layout and left out; a table within a cell is a table of its own, and text of that cell.
 */
final class HtmlTables {

    private static final int MOST_TABLES = 50;
    private static final int LONGEST_NAME = 100;
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");
    private static final String STATE = "baton-table";
    private static final String INNER = "baton-inner";

    private final RowSpool rows;
    private final List<HtmlTable> tables = new ArrayList<>();
    private boolean more;
    /** What stands above the next table. */
    private String heading = "";

    HtmlTables(RowSpool rows) {
        this.rows = rows;
    }

    void read(Reader page) throws IOException {
        var guard = new HtmlGuard(page);
        long elements = 0;
        try (StreamParser parser = new StreamParser(Parser.htmlParser()).parse(guard, "")) {
            for (Iterator<Element> read = parser.iterator(); read.hasNext(); ) {
                Element element = read.next();
                guard.made(++elements);
                if (HEADINGS.contains(element.normalName())) {
                    heading = FreeText.line(CellText.of(element), LONGEST_NAME);
                } else if (element.normalName().equals("caption")) {
                    name(element);
                } else if (element.normalName().equals("tr")) {
                    take(element);
                    forget(element);
                }
            }
        }
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (HtmlTable table : tables) {
            names.add(table.name().isEmpty() ? "Table " + (names.size() + 1) : table.name());
        }
        return names;
    }

    MergedCells merged(int table) {
        return tables.get(table).merged();
    }

    /** Whether there are tables that were left out. */
    boolean hasMore() {
        return more;
    }

    /** The text of a cell, with that of the rows within it, which are gone by now. */
    static String text(Element cell) {
        String own = CellText.of(cell);
        Object inner = cell.attributes().userData(INNER);
        return inner == null ? own : (own + "\n" + inner).strip();
    }

    private void name(Element caption) {
        HtmlTable table = table(caption);
        if (table != null) {
            table.name(FreeText.line(CellText.of(caption), LONGEST_NAME));
        }
    }

    private void take(Element element) throws IOException {
        HtmlTable table = table(element);
        RawRow row = table == null ? null : table.row(element);
        if (row == null) {
            return;
        }
        keepWithin(element, row);
        if (table.sheet() < 0 && table.first() == null) {
            table.first(row);
        } else if (table.sheet() < 0 && tables.size() == MOST_TABLES) {
            more = true;
        } else {
            if (table.sheet() < 0) {
                table.sheet(tables.size());
                tables.add(table);
                rows.write(table.sheet(), table.first());
            }
            rows.write(table.sheet(), row);
        }
    }

    private HtmlTable table(Element within) {
        Element table = parent(within, "table");
        if (table == null) {
            return null;
        }
        if (table.attributes().userData(STATE) == null) {
            table.attributes().userData(STATE, new HtmlTable(heading));
            heading = "";
        }
        return (HtmlTable) table.attributes().userData(STATE);
    }

    private static void keepWithin(Element element, RawRow row) {
        Element cell = cell(element);
        if (cell != null) {
            Object before = cell.attributes().userData(INNER);
            String text = (before == null ? "" : before + "\n")
                    + String.join(" ", row.cells()).strip();
            if (text.length() <= CellText.LONGEST) {
                cell.attributes().userData(INNER, text);
            }
        }
    }

    /** Takes a row that is read out of the page, and all that stands before it, up to the cell that it is in. */
    private static void forget(Element row) {
        for (Node node = row; node != null && !isCell(node); node = node.parent()) {
            for (Node before = node.previousSibling(); before != null; before = node.previousSibling()) {
                before.remove();
            }
        }
        row.remove();
    }

    private static Element cell(Element element) {
        Element parent = element.parent();
        while (parent != null && !isCell(parent)) {
            parent = parent.parent();
        }
        return parent;
    }

    private static boolean isCell(Node node) {
        return node.normalName().equals("td") || node.normalName().equals("th");
    }

    private static Element parent(Element element, String name) {
        Element parent = element.parent();
        while (parent != null && !parent.normalName().equals(name)) {
            parent = parent.parent();
        }
        return parent;
    }
}
