package dev.baton.intake.sheet.read.html;

import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Stands before the parser, which keeps each tag and all that is open in memory: refuses what would not fit. */
final class HtmlGuard extends FilterReader {

    private static final int LONGEST_TOKEN = 1 << 20;
    /** Tags between the starts of two rows: a row of the widest table, each of its cells with some decoration. */
    private static final int MOST_TAGS = 20_000;

    private static final int MOST_OPEN_TABLES = 50;
    private static final long SOME_ELEMENTS = 20_000;
    private static final long MOST_ELEMENTS_OF_A_TAG = 2;

    private int token;
    private int tags;
    private long allTags;
    private int tables;
    private int name;
    private final char[] letters = new char[7];

    HtmlGuard(Reader in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = super.read(buffer, offset, length);
        for (int i = offset; i < offset + count; i++) {
            follow(buffer[i]);
        }
        return count;
    }

    private void follow(char letter) {
        if (letter == '<') {
            token = 0;
            name = 0;
            tags++;
            allTags++;
        } else if (name >= 0) {
            if (name < letters.length && (Character.isLetter(letter) || letter == '/' && name == 0)) {
                letters[name++] = Character.toLowerCase(letter);
            } else {
                named(new String(letters, 0, name));
                name = -1;
            }
        }
        if (++token > LONGEST_TOKEN || tags > MOST_TAGS || tables > MOST_OPEN_TABLES) {
            throw tooMuch();
        }
    }

    /** Formatting that is never closed is made anew in each paragraph, so a short page may make a long tree. */
    void made(long elements) {
        if (elements > SOME_ELEMENTS + MOST_ELEMENTS_OF_A_TAG * allTags) {
            throw tooMuch();
        }
    }

    private static SheetRefused tooMuch() {
        return new SheetRefused(
                SheetRefused.Code.TOO_LONG,
                "The web page holds far more than a table of leads does, so it was not read. "
                        + "Save the table as an Excel workbook (.xlsx) or CSV and upload that.");
    }

    private void named(String tag) {
        switch (tag) {
            case "tr", "/tr" -> tags = 0;
            case "table" -> tables++;
            case "/table" -> tables = Math.max(0, tables - 1);
            default -> {
                // counted above
            }
        }
    }
}
