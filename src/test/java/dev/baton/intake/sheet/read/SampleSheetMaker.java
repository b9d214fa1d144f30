package dev.baton.intake.sheet.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Makes samples/clients.xlsx, the same each time: run {@link #main} in the root of the repository. */
final class SampleSheetMaker {

    static final List<String> COLUMNS = List.of(
            "Client Name",
            "Phone Number",
            "E-mail",
            "SSN",
            "DOB",
            "NPV",
            "Offer",
            "City",
            "State",
            "ZIP",
            "Company",
            "Service",
            "Urgency",
            "Budget",
            "Timeline",
            "Language",
            "Lead Source",
            "Medium",
            "Notes");
    static final int CLIENTS = 60;

    private static final List<String> FIRST = List.of(
            "Ava", "Liam", "Noah", "Mia", "Ethan", "Zoë", "Lucas", "Ella", "José", "Grace", "Omar", "Ruth", "Ivan",
            "Nora", "Hugo");
    private static final List<String> LAST = List.of(
            "Adler",
            "Brook",
            "de la Cruz",
            "Dunn",
            "Evers",
            "Frost",
            "van der Berg",
            "Hale",
            "Ito",
            "O'Neill",
            "Quinn",
            "Stone");
    private static final List<String> PLACES = List.of(
            "Boston|MA|02108|617",
            "New York|NY|10001|212",
            "Chicago|IL|60601|312",
            "Denver|CO|80202|303",
            "Newark|NJ|07102|973",
            "Austin|TX|78701|512",
            "Seattle|WA|98101|206");
    private static final List<String> LANGUAGES = List.of("English", "English", "English", "Spanish", "German");

    // One of each demo campaign, so that whichever is chosen offers what a third of the clients want
    private static final List<String> SERVICES =
            List.of("Nextcloud Installation", "Funding Buyout", "Security Assessment");

    /** Urgency, budget, timeline, source, medium: by turns, from the hottest to the coldest. */
    private static final List<String> WISHES = List.of(
            "High (same day)|$5,000-$10,000|Within 2 weeks|google|cpc",
            "Normal|$1,000-$5,000||bing|organic",
            "Normal|||facebook|social",
            "Low|||newsletter|email",
            "|||Bought list|");

    private final Random random = new Random(2026);

    private SampleSheetMaker() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Files.createDirectories(Path.of("samples")).resolve("clients.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            write(out);
        }
    }

    static void write(OutputStream out) throws IOException {
        try (Workbook workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet("Clients");
            CellStyle date = format(workbook, "m/d/yyyy");
            CellStyle zip = format(workbook, "00000");
            CellStyle money = format(workbook, "\"$\"#,##0.00");
            int number = 0;
            for (List<Object> cells : rows()) {
                Row row = sheet.createRow(number++);
                for (int column = 0; column < cells.size(); column++) {
                    put(
                            row.createCell(column),
                            cells.get(column),
                            date,
                            column == COLUMNS.indexOf("ZIP") ? zip : money);
                }
            }
            sheet.createFreezePane(0, 1);
            for (int column = 0; column < COLUMNS.size(); column++) {
                sheet.setColumnWidth(column, 18 * 256);
            }
            workbook.write(out);
        }
    }

    private static List<List<Object>> rows() {
        List<List<Object>> rows = new ArrayList<>();
        rows.add(new ArrayList<>(COLUMNS));
        var maker = new SampleSheetMaker();
        for (int client = 0; client < CLIENTS; client++) {
            rows.add(maker.client(client));
        }
        rows.get(12).set(1, "555-01");
        rows.get(12).set(2, "");
        rows.get(21).set(3, "000-12-3456");
        rows.get(30).set(2, "grace.at.example.com");
        rows.get(38).set(4, "31/31/1975");
        rows.get(45).set(6, "5k");
        rows.set(52, new ArrayList<>(rows.get(7)));
        rows.get(52).set(0, "AVA  STONE");
        return rows;
    }

    private List<Object> client(int client) {
        String first = FIRST.get(client % FIRST.size());
        String last = LAST.get((client * 5 + client / 12) % LAST.size());
        String[] place = pick(PLACES).split("\\|");
        String phone = "(" + place[3] + ") 555-" + String.format("%04d", 100 + client);
        String mail = (first + "." + last).toLowerCase().replaceAll("[^a-z.]", "") + client;
        // Areas above 772 were never given out while areas meant something
        String ssn = String.format("8%02d-%02d-%04d", client % 99 + 1, random.nextInt(1, 99), random.nextInt(1, 9999));
        LocalDate birth = LocalDate.of(1946, 1, 1).plusDays(random.nextInt(20_000));
        List<Object> cells =
                new ArrayList<>(List.of(client % 6 == 5 ? last + ", " + first : first + " " + last, phone));
        cells.add(mail + (client % 2 == 0 ? "@example.com" : "@example.org"));
        cells.add(client % 4 == 3 ? ssn.replace("-", "") : ssn);
        cells.add(client % 5 == 4 ? birth.toString() : birth);
        cells.add(random.nextInt(20_000, 250_000) / 100.0 * 10);
        cells.add(random.nextInt(5, 90) * 100.0);
        cells.addAll(List.of(place[0], place[1], Double.valueOf(place[2])));
        int turn = client % WISHES.size();
        String[] wish = WISHES.get(turn).split("\\|", -1);
        cells.add(turn < 2 ? last + " & Sons" : "");
        cells.add(turn < WISHES.size() - 1 ? SERVICES.get(client % SERVICES.size()) : "");
        cells.addAll(List.of(wish[0], wish[1], wish[2], pick(LANGUAGES), wish[3], wish[4]));
        cells.add(turn == 0 || client % 7 == 0 ? "Call after 5 pm" : "");
        return cells;
    }

    private String pick(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    private static void put(Cell cell, Object value, CellStyle date, CellStyle number) {
        if (value instanceof LocalDate day) {
            cell.setCellValue(LocalDateTime.of(day, java.time.LocalTime.MIDNIGHT));
            cell.setCellStyle(date);
        } else if (value instanceof Double amount) {
            cell.setCellValue(amount);
            cell.setCellStyle(number);
        } else {
            cell.setCellValue(value.toString());
        }
    }

    private static CellStyle format(Workbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }
}
