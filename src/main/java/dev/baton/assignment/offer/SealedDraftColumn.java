package dev.baton.assignment.offer;

import dev.baton.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where {@link NoteDrafts} keeps what people wrote. */
@Configuration(proxyBeanMethods = false)
class SealedDraftColumn {

    @Bean
    SealedColumn noteDraft() {
        return new SealedColumn("lead_note_draft", "sealed", "'lead_note_draft/' || purpose || '/' || lead_id");
    }
}
