package dev.baton.shared.value;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "' Jane.Doe@Example.COM ', Jane.Doe@example.com",
        "o'hara+x_y@mail.example.org, o'hara+x_y@mail.example.org",
        "jörg@bücher.example, jörg@xn--bcher-kva.example",
        "用户@例子.测试, 用户@xn--fsqu00a.xn--0zwm56d",
        "a@b.co, a@b.co",
        "jane@straße.example, jane@xn--strae-oqa.example",
        "JANE@STRAẞE.example, JANE@xn--strae-oqa.example",
        "Jane <jane@example.com>, jane@example.com",
        "'\"Doe, Jane\" <jane@example.com>', jane@example.com",
        "jane@example.com <jane@example.com>, jane@example.com",
        "mailto:jane@example.com, jane@example.com",
        "<jane@example.com>;, jane@example.com",
        "\u00A0jane@example.com\u3000, jane@example.com",
        "jane@βόλος.example, jane@xn--nxasmm1c.example",
        "jane@نامه\u200Cای.example, jane@xn--mgba3gch31f060k.example",
        "jane@xn--strae-oqa.example, jane@xn--strae-oqa.example",
    })
    void readsAddressesAndNormalisesTheDomain(String text, String value) {
        assertThat(EmailAddress.parse(text).map(EmailAddress::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "jane",
                "@example.com",
                "jane@",
                "jane@example",
                "jane@@example.com",
                "jane doe@example.com",
                "\"jane\"@example.com",
                "jane@[127.0.0.1]",
                "jane@127.0.0.1",
                "jane(x)@example.com",
                "x@e.c",
                "x@firm.c0m",
                "a@b@example.com",
                "jane@example.com@firm.example",
                "Jane <jane>",
                "Jane <jane@example.com> and more",
                ".jane@example.com",
                "jane.@example.com",
                "ja..ne@example.com",
                "jane@-example.com",
                "jane@example..com",
                "jane@exa_mple.com",
                "jane@example.com, joe@example.com",
                "jane\r\nBcc:x@example.com",
                "ja\u202Ene@example.com",
                "jane@strasse\u00AD\u200D.example",
                "jane@a\u200Db.example",
                "jane@xn--zzzzzz99999999.example",
                "ja\u0000ne@example.com"
            })
    void refusesWhatIsNotAnOrdinaryAddress(String text) {
        assertThat(EmailAddress.parse(text)).isEmpty();
    }

    @Test
    void refusesAddressesThatNoServerTakes() {
        assertThat(EmailAddress.parse("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b".repeat(64) + ".com")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "bcd.".repeat(64) + "com")).isEmpty();
        assertThat(EmailAddress.parse(null)).isEmpty();
    }

    @Test
    void foldsAddressesOfTheSamePersonAlike() {
        String folded = EmailAddress.parse("jane.doe@example.com").orElseThrow().folded();
        assertThat(EmailAddress.parse("Jane.DOE@EXAMPLE.com").orElseThrow().folded())
                .isEqualTo(folded);
        assertThat(EmailAddress.parse("ｊａｎｅ.doe@example.com").orElseThrow().folded())
                .isEqualTo(folded);
    }

    @Test
    void knowsItsDomain() {
        assertThat(EmailAddress.parse("jane@Mail.Example.com").orElseThrow().domain())
                .isEqualTo("mail.example.com");
    }
}
