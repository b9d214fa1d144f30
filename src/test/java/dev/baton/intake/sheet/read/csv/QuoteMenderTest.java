package dev.baton.intake.sheet.read.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuoteMenderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\nc,d",
                "\"a\",\"b\"\n",
                "a,\"b, c\"\n",
                "a,\"b\nc\"\nd,e",
                "a,\"\"\nb,\"\"",
                "a,\"b \"\"c\"\"\"\r\nd,e",
                "a,\"\"\"\"\n",
                "he said \"later\",x\n",
                "a,\"C:\\dir\\\",b"
            })
    void whatIsLegalStays(String text) throws IOException {
        QuoteMender mender = new QuoteMender(new StringReader(text), ',');

        assertThat(all(mender)).isEqualTo(text);
        assertThat(mender.mended()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,\"b|a,\"\"\"b\"",
                "a,\"b~c,d~|a,\"\"\"b\"~c,d~",
                "a,\"b~c,\"d\"~|a,\"\"\"b\"~c,\"d\"~",
                "a,\"5\" tv\",c|a,\"5\"\" tv\",c",
                "a,\"b \\\"c\\\" d\",e|a,\"b \"\"c\"\" d\",e",
                "a,\"b~c,said \"d\"~e,f|a,\"\"\"b\"~c,said \"d\"~e,f"
            })
    void asMuchAsPossibleIsRead(String text, String legal) throws IOException {
        QuoteMender mender = new QuoteMender(new StringReader(text.replace('~', '\n')), ',');

        assertThat(all(mender)).isEqualTo(legal.replace('~', '\n'));
        assertThat(mender.mended()).isEqualTo(1);
    }

    @Test
    void blanksAroundAQuotedValueGo() throws IOException {
        assertThat(all(new QuoteMender(new StringReader("a, \"b, c\" ,d\n  \"e\""), ',')))
                .isEqualTo("a,\"b, c\",d\n\"e\"");
    }

    @Test
    void longTextsStayWhole() throws IOException {
        String text = "abc,\"d, e\",f\n".repeat(10_000);

        assertThat(all(new QuoteMender(new StringReader(text), ','))).isEqualTo(text);
    }

    /** A list that was quoted twice, and one whose marks are all wrong in one line that does not end. */
    @Test
    void marksThatAreAllWrongDoNotMakeItSlow() {
        String twice = "\"\"Ann\"\",\"\"Lee\"\",\"\"ann1@x.example\"\"\n".repeat(50_000);
        String oneLine = "\"\"a,".repeat(20_000) + "a".repeat(1 << 20);

        for (String text : List.of(twice, oneLine)) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20), () -> assertThat(all(new QuoteMender(new StringReader(text), ',')))
                            .hasSizeGreaterThan(text.length()));
        }
    }

    private static String all(QuoteMender mender) throws IOException {
        StringWriter out = new StringWriter();
        mender.transferTo(out);
        return out.toString();
    }
}
