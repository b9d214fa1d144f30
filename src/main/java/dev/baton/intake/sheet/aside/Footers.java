package dev.baton.intake.sheet.aside;

import java.util.regex.Pattern;

/** Lines below a report that say where it is from. */
final class Footers {

    private static final int LONGEST = 300;
    private static final Pattern LINE = Pattern.compile("(?iuU)\\W*(?:"
            + "copyright\\W*(?:\\(c\\)|©|\\d{4}).*|©.*|.*\\ball rights reserved\\.?"
            + "|confidential information\\b.*|(?:strictly )?confidential\\W*(?:do not (?:distribute|copy|share).*)?"
            + "|(?:report |list )?(?:generated|exported|downloaded|printed|created|run)\\s+(?:by|on|at|from)\\b.*"
            + "|(?:report|export|run|print) (?:date|time|name|title|id)\\s*:.*|filtered by\\b.*|as of\\W*\\d.*"
            + "|(?:erstellt|exportiert|gedruckt) (?:von|am|durch)\\b.*|(?:généré|exporté|imprimé|créé)e? (?:par|le)\\b.*"
            + "|(?:generado|exportado|impreso|creado|gerado|criado) (?:por|el|em)\\b.*|(?:generato|esportato|creato) (?:da|il)\\b.*"
            + "|(?:page|seite|página|pagina)\\s+\\d+(?:\\s*(?:of|von|de|di|sur|/)\\s*\\d+)?"
            + "|end of (?:report|list|file|export)|ende (?:des berichts|der liste)|fin (?:du rapport|del informe)"
            + "|[\\d.,]+ (?:records?|rows?|leads?|contacts?|entries|datensätze|zeilen)(?: (?:found|exported|in total|total))?"
            + ")\\W*");

    private Footers() {}

    static boolean is(String line) {
        return line.length() <= LONGEST && LINE.matcher(line.strip()).matches();
    }
}
