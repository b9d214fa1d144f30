package dev.baton.intake.sheet.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.intake.sheet.read.raw.RawRow;
import dev.baton.intake.sheet.read.raw.SheetRefused;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeaderRowTest {

    @Test
    void looksBelowTitles() {
        HeaderRow header = HeaderRow.find(rows(
                "Leads of Spring 2026",
                "",
                "made by;Jane",
                "Client Name;Phone Number;E-mail;Shoe size",
                "Jane Doe;212-555-0123;a@example.com;7"));
        assertThat(header.number()).isEqualTo(4);
        assertThat(header.columns()).containsExactly("Client Name", "Phone Number", "E-mail", "Shoe size");
    }

    @Test
    void takesUnknownNamesWhenNoneIsKnown() {
        HeaderRow header = HeaderRow.find(rows("Hat;Coat;Shoes", "a@example.com;212-555-0123;7"));
        assertThat(header.columns()).containsExactly("Hat", "Coat", "Shoes");
    }

    @Test
    void readsTheLowerOfTwoMergedHeaders() {
        HeaderRow header =
                HeaderRow.find(rows(";Contact;;Money;", "Name;;;;", ";Phone;E-mail;NPV;Offer", "Jane;2;a@x.co;1;2"));
        assertThat(header.number()).isEqualTo(3);
        assertThat(header.columns()).containsExactly("Name", "Phone", "E-mail", "NPV", "Offer");
    }

    @Test
    void tellsColumnsOfTheSameNameApart() {
        HeaderRow header = HeaderRow.find(rows("Name;Phone;phone;Phone", "Jane;1;2;3"));
        assertThat(header.columns()).containsExactly("Name", "Phone", "phone (2)", "Phone (3)");
        assertThat(header.warnings()).hasSize(2);
    }

    @Test
    void aNameMadeUpForOneColumnIsNoOthers() {
        assertThat(HeaderRow.find(rows("Email;Email;Email (2)", "a@x.co;b@x.co;c@x.co"))
                        .columns())
                .containsExactly("Email", "Email (2)", "Email (2) (2)");
        assertThat(HeaderRow.find(rows("Email (2);Email;EMAIL", "a@x.co;b@x.co;c@x.co"))
                        .columns())
                .containsExactly("Email (2)", "Email", "EMAIL (3)");
    }

    @Test
    void namesColumnsWithoutAName() {
        HeaderRow header = HeaderRow.find(rows("Name;;Phone", "Jane;x;2;y"));
        assertThat(header.columns()).containsExactly("Name", "Column B", "Phone", "Column D");
        assertThat(header.warnings()).hasSize(2);
    }

    @Test
    void takesYearsForNames() {
        HeaderRow header = HeaderRow.find(rows("Name;Phone;2025;2026", "Jane;212-555-0123;1;2"));
        assertThat(header.columns()).containsExactly("Name", "Phone", "2025", "2026");
    }

    @Test
    void refusesRowsWithoutNames() {
        assertThatThrownBy(() -> HeaderRow.find(
                        rows("Jane Doe;212-555-0123;a@example.com", "Joe Doe;212-555-0124;b@example.com")))
                .isInstanceOfSatisfying(SheetRefused.class, refused -> assertThat(refused.code())
                        .isEqualTo(SheetRefused.Code.NO_HEADER))
                .hasMessageContaining("first row");
    }

    private static List<RawRow> rows(String... lines) {
        List<RawRow> rows = new ArrayList<>();
        for (int line = 0; line < lines.length; line++) {
            if (!lines[line].isEmpty()) {
                rows.add(new RawRow(line + 1, Arrays.asList(lines[line].split(";"))));
            }
        }
        return rows;
    }
}
