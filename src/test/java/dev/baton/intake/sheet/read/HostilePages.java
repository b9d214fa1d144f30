package dev.baton.intake.sheet.read;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Web pages and XML documents that are no table of leads, or far more than one. */
final class HostilePages {

    private static final String ROWS = "<tr><td>Name<td>Email<tr><td>Jane<td>a@example.com";
    private static final String BOOK = "<Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">";
    private static final String SHEET = BOOK + "<Worksheet><Table>";
    private static final String CELL = "<Cell><Data>Email</Data></Cell>";

    private HostilePages() {}

    static void addTo(HostileCorpus corpus) {
        corpus.text("web page without a table", "UNSUPPORTED_FORMAT", "web page", "<!DOCTYPE html><p>Sign in</p>");
        corpus.text("table cut off", "READ", "", "<table>" + ROWS + "<td");
        corpus.text("other XML", "UNSUPPORTED_FORMAT", "XML", "<?xml version=\"1.0\"?><Workbook/>");
        corpus.text(
                "web archive",
                "UNSUPPORTED_FORMAT",
                "web archive",
                "MIME-Version: 1.0\nContent-Type: multipart/related");
        addPages(corpus);
        addFormatting(corpus);
        addDocuments(corpus);
    }

    private static void addPages(HostileCorpus corpus) {
        String far = "far more than a table";
        corpus.text("a million open elements", "TOO_LONG", far, "<table>" + ROWS + "<div>".repeat(1_000_000));
        corpus.text("a million tables in tables", "TOO_LONG", far, "<table><tr><td>".repeat(300_000));
        corpus.text("a million texts between rows", "READ", "", "<table>" + ROWS + "<tr></tr>x".repeat(300_000));
        corpus.text("attribute of 2 MB", "TOO_LONG", far, "<table " + "x=1 ".repeat(500_000) + ">" + ROWS);
        corpus.text(
                "comment of 2 MB in a page", "TOO_LONG", far, "<!-- " + "x ".repeat(1_000_000) + "--><table>" + ROWS);
        corpus.text(
                "600 columns of a table",
                "TOO_MANY_COLUMNS",
                "column 500",
                "<table><tr>" + "<td>Name".repeat(600) + ROWS);
        corpus.text(
                "spans without end",
                "READ",
                "",
                "<table>" + ROWS + "<tr>" + "<td colspan=999999 rowspan=999999>".repeat(5_000) + "</table>");
        corpus.text("60,000 tables", "READ", "50 tables", ("<table>" + ROWS + "</table>").repeat(60_000));
        corpus.text(
                "deep formatting",
                "READ",
                "",
                "<table>" + ROWS + "<tr><td>" + "<b><i><u><a><font>".repeat(1_000) + "x");
        String wide = IntStream.range(0, 30_000)
                .mapToObj(row -> "<tr>" + "<td>x".repeat(12))
                .collect(Collectors.joining());
        corpus.text("30,000 rows of a table", "READ", "", "<table>" + ROWS + wide);
    }

    private static void addFormatting(HostileCorpus corpus) {
        corpus.text(
                "formatting made anew",
                "TOO_LONG",
                "far more than a table",
                "<table>" + ROWS + ("<tr><td>" + "<font><p>".repeat(5_000)).repeat(20));
    }

    private static void addDocuments(HostileCorpus corpus) {
        String xxe = "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        corpus.text("external entity in XML", "EXTERNAL_ENTITIES", "outside", xxe + SHEET + "<Row>" + CELL + "</Row>");
        corpus.text("document cut off", "DAMAGED", "damaged", "<?xml version=\"1.0\"?>" + SHEET + "<Row>" + CELL);
        corpus.text("rows of a document backwards", "DAMAGED", "damaged", xml("<Row Index=\"9\"/><Row Index=\"2\"/>"));
        corpus.text("row 99,999,999", "DAMAGED", "damaged", xml("<Row Index=\"99999999\"/>"));
        corpus.text("index that is no number", "DAMAGED", "damaged", xml("<Row Index=\"x\"/>"));
        corpus.text(
                "column 999,999",
                "TOO_MANY_COLUMNS",
                "column 500",
                xml("<Row><Cell Index=\"999999\"><Data>x</Data></Cell></Row>"));
        corpus.text(
                "text of 3 MB in a document",
                "TOO_LONG",
                "longer than a cell",
                xml("<Row><Cell><Data>" + "x".repeat(3_000_000)));
        corpus.text("deep document", "DAMAGED", "damaged", xml("<Row>" + "<x>".repeat(1_000_000)));
        corpus.text("document without a sheet", "EMPTY", "no rows", BOOK + "</Workbook>");
        corpus.text(
                "merged without end",
                "READ",
                "",
                xml("<Row>" + CELL
                        + "<Cell MergeDown=\"2147483647\" MergeAcross=\"2147483647\"><Data>Name</Data></Cell></Row>"
                        + ("<Row>" + CELL + "</Row>").repeat(20_000)));
    }

    private static String xml(String rows) {
        return "<?xml version=\"1.0\"?>" + SHEET + rows + "</Table></Worksheet></Workbook>";
    }
}
