package dev.baton.privacy.request;

import dev.baton.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where a person's requests keep personal values. */
@Configuration(proxyBeanMethods = false)
class SealedPrivacyColumns {

    @Bean
    SealedColumn privacyRequestPerson() {
        return new SealedColumn("privacy_request", "person_sealed", "'privacy_request/person/' || id");
    }

    @Bean
    SealedColumn privacyRequestExtension() {
        return new SealedColumn("privacy_request", "extension_sealed", "'privacy_request/extension/' || id");
    }

    @Bean
    SealedColumn privacyRequestRefusal() {
        return new SealedColumn("privacy_request", "refusal_sealed", "'privacy_request/refusal/' || id");
    }

    @Bean
    SealedColumn privacyCopy() {
        return new SealedColumn("privacy_copy", "sealed", "'privacy_copy/' || format || '/' || request_id");
    }
}
