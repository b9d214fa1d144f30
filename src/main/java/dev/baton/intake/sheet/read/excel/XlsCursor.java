package dev.baton.intake.sheet.read.excel;

import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.RowBuilder;
import dev.baton.intake.sheet.read.raw.RowCursor;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import dev.baton.intake.sheet.values.CellError;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.apache.poi.hssf.eventusermodel.FormatTrackingHSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.RowRecord;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.formula.ptg.ConcatPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** Moves through the records of one XLS sheet; formulas are never evaluated, their stored results are read. */
final class XlsCursor implements RowCursor {

    private static final int GLOBALS = -1;

    private final InputStream in;
    private final RecordFactoryInputStream records;
    private final int wanted;
    private final FormatTrackingHSSFListener formats = new FormatTrackingHSSFListener(unused -> {});
    private final RowBuilder cells = new RowBuilder();
    private final BitSet hidden = new BitSet();
    private NumberText numbers = new NumberText(false);
    private SSTRecord texts;
    private FormulaRecord textFormula;
    private int sheet = GLOBALS - 1;
    private int depth;
    private int row = -1;
    private int nextRow = -1;
    private String nextText = "";
    private int nextColumn;
    private boolean ended;

    XlsCursor(InputStream in, int wanted) {
        this.in = in;
        this.wanted = wanted;
        records = new RecordFactoryInputStream(in, false);
    }

    @Override
    public RawRow next() throws IOException {
        return XlsSource.guarded(this::nextRow);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private RawRow nextRow() {
        while (!ended) {
            takeWaitingCell();
            nextRow = -1;
            Record next = records.nextRecord();
            if (next == null) {
                // A sheet ends with a record that says so
                throw SheetRefused.damaged(null);
            }
            follow(next);
            if ((ended || nextRow >= 0 && nextRow != row) && !cells.isEmpty()) {
                return cells.take(row + 1, hidden.get(row));
            }
        }
        return null;
    }

    private void takeWaitingCell() {
        if (nextRow >= 0) {
            row = nextRow;
            cells.put(row + 1, nextColumn, nextText);
        }
    }

    private void follow(Record next) {
        if (next instanceof BOFRecord) {
            sheet += depth++ == 0 ? 1 : 0;
        } else if (next instanceof EOFRecord) {
            ended = --depth == 0 && sheet == wanted;
        } else if (sheet == GLOBALS) {
            followGlobals(next);
        } else if (sheet == wanted && depth == 1) {
            followCell(next);
        }
    }

    private void followGlobals(Record next) {
        formats.processRecordInternally(next);
        if (next instanceof SSTRecord table) {
            texts = table;
        } else if (next instanceof DateWindow1904Record window) {
            numbers = new NumberText(window.getWindowing() == 1);
        }
    }

    private void followCell(Record next) {
        if (next instanceof RowRecord look) {
            hidden.set(look.getRowNumber(), look.getZeroHeight());
        } else if (next instanceof StringRecord result && textFormula != null) {
            put(textFormula, result.getString());
            textFormula = null;
        } else if (next instanceof CellValueRecordInterface cell) {
            String text = text(cell);
            if (!text.isBlank()) {
                put(cell, text);
            }
        }
    }

    private void put(CellValueRecordInterface cell, String text) {
        nextRow = cell.getRow();
        nextColumn = cell.getColumn();
        nextText = text;
    }

    private String text(CellValueRecordInterface cell) {
        if (cell instanceof LabelSSTRecord label) {
            return texts.getString(label.getSSTIndex()).getString();
        }
        if (cell instanceof LabelRecord label) {
            return label.getValue();
        }
        if (cell instanceof NumberRecord number) {
            return number(number, number.getValue());
        }
        if (cell instanceof BoolErrRecord stored) {
            return stored.isBoolean() ? truth(stored.getBooleanValue()) : error(stored.getErrorValue());
        }
        return cell instanceof FormulaRecord formula ? result(formula) : "";
    }

    private String result(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        textFormula = type == CellType.STRING ? formula : null;
        return switch (type) {
            case NUMERIC -> isText(formula) ? CellError.NOT_CALCULATED : number(formula, formula.getValue());
            case BOOLEAN -> truth(formula.getCachedBooleanValue());
            case ERROR -> error(formula.getCachedErrorValue());
            default -> "";
        };
    }

    /** Joins texts: a number is no result of it, but what LibreOffice writes when it has not calculated. */
    private static boolean isText(FormulaRecord formula) {
        Ptg[] steps = formula.getParsedExpression();
        return steps.length > 0 && steps[steps.length - 1] instanceof ConcatPtg;
    }

    private String number(CellValueRecordInterface cell, double value) {
        return numbers.of(value, formats.getFormatIndex(cell), formats.getFormatString(cell));
    }

    private static String truth(boolean value) {
        return value ? "TRUE" : "FALSE";
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#VALUE!";
    }
}
