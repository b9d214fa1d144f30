package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.xml.XmlPart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;

/** The number formats of a workbook's cell styles. */
final class CellStyles {

    private static final int MOST_STYLES = 65_536;
    private static final int LONGEST_FORMAT = 255;

    private final List<Integer> formatIds = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();

    void fill(XmlPart part) {
        boolean cellStyles = false;
        while (part.next()) {
            if (part.starts("numFmt") && formats.size() < MOST_STYLES) {
                String format = String.valueOf(part.attribute("formatCode"));
                formats.put(part.number("numFmtId", 0), format.length() > LONGEST_FORMAT ? "General" : format);
            } else if (part.starts("cellXfs") || part.ends("cellXfs")) {
                cellStyles = part.starts("cellXfs");
            } else if (cellStyles && part.starts("xf") && formatIds.size() < MOST_STYLES) {
                formatIds.add(part.number("numFmtId", 0));
            }
        }
    }

    int formatId(int style) {
        return style >= 0 && style < formatIds.size() ? formatIds.get(style) : 0;
    }

    String format(int style) {
        int id = formatId(style);
        String own = formats.get(id);
        return own != null || id < 0 || id > BuiltinFormats.FIRST_USER_DEFINED_FORMAT_INDEX
                ? own
                : BuiltinFormats.getBuiltinFormat(id);
    }
}
