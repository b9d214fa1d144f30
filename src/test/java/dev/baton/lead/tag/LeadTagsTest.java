package dev.baton.lead.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.shared.InvalidInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One tag for one meaning, and tags that an export can keep apart. */
class LeadTagsTest {

    @ParameterizedTest
    @CsvSource({"VIP,vip", "Café,cafe", "Cafe\u0301,CAFÉ", "' Trade  fair ',trade fair", "İzmir,izmir", "ＶＩＰ,vip"})
    void twoWaysToWriteItAreOneTag(String one, String other) {
        assertThat(LeadTags.key(one)).isEqualTo(LeadTags.key(other));
    }

    @Test
    void otherWordsAreOtherTags() {
        assertThat(LeadTags.key("Fair")).isNotEqualTo(LeadTags.key("Fairs"));
    }

    @Test
    void tagIsKeptAsItIsTyped() {
        assertThat(LeadTags.required("  Café  Süd, Halle 3 ")).isEqualTo("Café Süd, Halle 3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hot; cold", "", " ", "\u200b", "\u0301", "a tag that is longer than forty signs, far too long"})
    void noTag(String tag) {
        assertThatThrownBy(() -> LeadTags.required(tag)).isInstanceOf(InvalidInput.class);
    }
}
