package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.MergedCells;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.RowSource;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.intake.sheet.read.xml.XmlPart;
import dev.baton.shared.value.FreeText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An XLSX workbook: a zip of XML parts that name each other. */
public final class XlsxSource implements RowSource {

    private record Sheet(String name, String part, boolean hidden) {}

    private record Target(String type, String part) {}

    private static final int MOST_SHEETS = 50;
    private static final int MOST_TARGETS = 5_000;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_PATH = 500;

    private final ZipFile zip;
    private final Map<String, ZipEntry> parts = new HashMap<>();
    private final List<Sheet> sheets = new ArrayList<>();
    private final CellStyles styles = new CellStyles();
    private final SharedStrings texts;
    private final Map<Integer, MergedCells> merged = new HashMap<>();
    private boolean since1904;
    private int opened = -1;

    public XlsxSource(Path file, Path tempDirectory) throws IOException {
        zip = ZipScreen.open(file);
        zip.stream()
                .forEach(entry -> parts.put(entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT), entry));
        texts = new SharedStrings(tempDirectory);
        try {
            ZipContent.refuseOthers(parts.keySet(), zip);
            load();
        } catch (IOException | RuntimeException refused) {
            close();
            throw refused;
        }
    }

    @Override
    public List<String> sheets() {
        return sheets.stream().map(Sheet::name).toList();
    }

    @Override
    public boolean since1904() {
        return since1904;
    }

    @Override
    public RowCursor open(int sheet) throws IOException {
        if (!merged.containsKey(sheet)) {
            ZipEntry entry = entry(sheets.get(sheet).part());
            merged.put(sheet, XlsxMerges.of(zip.getInputStream(entry), entry.getSize()));
        }
        opened = sheet;
        return merged.get(sheet)
                .over(new XlsxCursor(part(sheets.get(sheet).part()), texts, styles, new NumberText(since1904)));
    }

    @Override
    public List<String> warnings() {
        return opened < 0 ? List.of() : merged.get(opened).warnings();
    }

    @Override
    public void close() throws IOException {
        try (zip) {
            texts.close();
        }
    }

    private void load() throws IOException {
        String workbook = targets("").values().stream()
                .filter(target -> target.type().endsWith("/officeDocument"))
                .map(Target::part)
                .findFirst()
                .orElse("xl/workbook.xml");
        Map<String, Target> targets = targets(workbook);
        readSheets(workbook, targets);
        for (Target target : targets.values()) {
            boolean listsStyles = target.type().endsWith("/styles");
            boolean listsTexts = target.type().endsWith("/sharedStrings");
            if ((listsStyles || listsTexts) && parts.containsKey(key(target.part()))) {
                try (XmlPart part = part(target.part())) {
                    if (listsStyles) {
                        styles.fill(part);
                    } else {
                        texts.fill(part);
                    }
                }
            }
        }
    }

    private void readSheets(String workbook, Map<String, Target> targets) throws IOException {
        try (XmlPart part = part(workbook)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    since1904 = List.of("1", "true").contains(String.valueOf(part.attribute("date1904")));
                } else if (part.starts("sheet") && sheets.size() < MOST_SHEETS) {
                    Target target = targets.get(part.attribute("id"));
                    if (target != null && target.type().endsWith("/worksheet")) {
                        sheets.add(new Sheet(
                                FreeText.line(part.attribute("name"), LONGEST_NAME),
                                target.part(),
                                part.attribute("state") != null
                                        && !part.attribute("state").equals("visible")));
                    }
                }
            }
        }
        sheets.sort(Comparator.comparing(Sheet::hidden));
    }

    /** The relationships of a part, by id. */
    private Map<String, Target> targets(String part) throws IOException {
        int slash = part.lastIndexOf('/') + 1;
        String folder = part.substring(0, slash);
        String name = folder + "_rels/" + part.substring(slash) + ".rels";
        Map<String, Target> targets = new HashMap<>();
        if (!parts.containsKey(key(name))) {
            return targets;
        }
        try (XmlPart rels = part(name)) {
            while (rels.next()) {
                String target = rels.starts("Relationship") ? rels.attribute("Target") : null;
                if (target != null && !"External".equals(rels.attribute("TargetMode"))) {
                    String path = target.startsWith("/") ? target.substring(1) : folder + target;
                    put(targets, rels, path);
                }
            }
        }
        return targets;
    }

    /** Leaves out what no workbook says, so that a list of relationships without end fills no memory. */
    private void put(Map<String, Target> targets, XmlPart rels, String path) {
        String id = String.valueOf(rels.attribute("Id"));
        String type = String.valueOf(rels.attribute("Type"));
        if (Math.max(id.length(), Math.max(type.length(), path.length())) <= LONGEST_PATH
                && targets.size() < MOST_TARGETS) {
            targets.put(id, new Target(type, path));
        }
    }

    private XmlPart part(String name) throws IOException {
        return new XmlPart(zip, entry(name));
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = parts.get(key(name));
        if (entry == null) {
            throw SheetRefused.damaged(null);
        }
        return entry;
    }

    private static String key(String part) {
        Deque<String> folders = new ArrayDeque<>();
        for (String folder : part.toLowerCase(Locale.ROOT).split("[/\\\\]")) {
            if (folder.equals("..")) {
                folders.pollLast();
            } else if (!folder.equals(".")) {
                folders.add(folder);
            }
        }
        return String.join("/", folders);
    }
}
