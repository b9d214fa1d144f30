package dev.baton.intake.sheet.aside;

import dev.baton.intake.sheet.values.CellError;
import dev.baton.intake.sheet.values.Spelling;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rows below a list that sum it up: a word for it, and nothing but figures beside it. */
final class Totals {

    private static final int LONGEST = 60;
    private static final Pattern FIGURES = Pattern.compile("\\d+");
    private static final Pattern AMOUNT = Pattern.compile(
            "[^\\p{L}\\d]*(?:\\p{L}{1,3}[^\\p{L}\\d]*)?\\d[\\d.,'’\\s]*[^\\p{L}\\d]*(?:\\p{L}{1,3}[^\\p{L}\\d]*)?");
    private static final Set<String> WORDS = Stream.of(
                    "Total,Totals,Grand total,Subtotal,Sub total,Sum,Average,Avg,Mean,Median,Count,Minimum,Maximum",
                    "Total records,Total rows,Total leads,Total contacts,Total count,Record count,Grand totals",
                    "Summe,Gesamt,Gesamtsumme,Gesamtergebnis,Insgesamt,Zwischensumme,Durchschnitt,Mittelwert,Anzahl",
                    "Total général,Sous-total,Somme,Moyenne,Nombre,Totaux,Total general,Suma,Suma total,Promedio,Recuento",
                    "Total geral,Soma,Média,Contagem,Totale,Totali,Totale generale,Totale complessivo,Subtotale,Somma",
                    "Totaal,Eindtotaal,Subtotaal,Som,Gemiddelde,Aantal,Razem,Suma końcowa,Średnia,Ogółem,Celkem,Součet",
                    "Průměr,Összesen,Átlag,Toplam,Genel toplam,Ortalama,Yhteensä,Summa,Totalt,I alt,Gjennomsnitt,Medel",
                    "Итого,Всего,Сумма,Среднее,Общий итог,Σύνολο,合计,总计,合計,総計,小計,平均,합계,총계,평균,סה\"כ,المجموع")
            .flatMap(words -> Stream.of(words.split(",")))
            .map(Spelling::key)
            .collect(Collectors.toUnmodifiableSet());

    private Totals() {}

    static boolean is(List<String> cells) {
        List<String> filled = cells.stream()
                .map(String::strip)
                .filter(cell -> !cell.isEmpty())
                .toList();
        return !filled.isEmpty()
                && isWord(filled.get(0))
                && filled.subList(1, filled.size()).stream().allMatch(Totals::isFigure);
    }

    /** "Total", "Grand total:", "Total (45)", "Total: 45 records". */
    private static boolean isWord(String cell) {
        return cell.length() <= LONGEST
                && WORDS.contains(FIGURES.matcher(Spelling.key(cell)).replaceAll(""));
    }

    private static boolean isFigure(String cell) {
        return AMOUNT.matcher(cell).matches() || CellError.is(cell) || isWord(cell) || cell.matches("\\W+");
    }
}
