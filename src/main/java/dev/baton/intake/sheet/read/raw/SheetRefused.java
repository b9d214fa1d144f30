package dev.baton.intake.sheet.read.raw;

/** The file cannot be read; the message tells a manager why and what to do, and repeats nothing from its rows. */
public final class SheetRefused extends RuntimeException {

    /** Why, for programs. */
    public enum Code {
        NOT_A_SPREADSHEET,
        UNSUPPORTED_FORMAT,
        ENCRYPTED,
        DAMAGED,
        ZIP_BOMB,
        EXTERNAL_ENTITIES,
        TOO_LARGE,
        TOO_MANY_ROWS,
        TOO_MANY_COLUMNS,
        NO_SUCH_SHEET,
        NO_HEADER,
        EMPTY,
        TOO_LONG
    }

    private final Code code;

    public SheetRefused(Code code, String message) {
        this(code, message, null);
    }

    public SheetRefused(Code code, String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    public static SheetRefused damaged(Throwable cause) {
        return new SheetRefused(
                Code.DAMAGED,
                "The file is damaged or incomplete. Open it in your spreadsheet program, save it again and upload the copy.",
                cause);
    }

    public static SheetRefused bomb() {
        return new SheetRefused(
                Code.ZIP_BOMB,
                "The file unpacks to far more than a lead list holds, so it was not opened. "
                        + "Copy the rows into a new workbook and upload that.");
    }

    public static SheetRefused tooLong(int row) {
        return new SheetRefused(
                Code.TOO_LONG,
                "Row " + row + " is longer than a sheet allows. Check that row and upload the file again.");
    }

    public Code code() {
        return code;
    }
}
