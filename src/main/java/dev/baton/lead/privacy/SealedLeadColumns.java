package dev.baton.lead.privacy;

import dev.baton.seal.SealedColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where leads keep personal values. */
@Configuration(proxyBeanMethods = false)
class SealedLeadColumns {

    @Bean
    SealedColumn leadContact() {
        return new SealedColumn("lead", "contact_sealed", "'lead/contact/' || id", "version");
    }

    @Bean
    SealedColumn leadFinancial() {
        return new SealedColumn("lead", "financial_sealed", "'lead/financial/' || id", "version");
    }

    @Bean
    SealedColumn leadActivity() {
        return new SealedColumn("lead_activity", "description_sealed", "'lead_activity/description/' || lead_id");
    }

    @Bean
    SealedColumn leadConsent() {
        return new SealedColumn("lead_consent", "text_sealed", "'lead_consent/text/' || lead_id");
    }

    @Bean
    SealedColumn confirmationToken() {
        return new SealedColumn("consent_confirmation", "token_sealed", "'consent_confirmation/token/' || lead_id");
    }

    @Bean
    SealedColumn confirmationAddress() {
        return new SealedColumn(
                "consent_confirmation", "confirmed_from_sealed", "'consent_confirmation/from/' || lead_id");
    }

    @Bean
    SealedColumn documentKey() {
        return new SealedColumn("lead_document", "key_sealed", "'lead_document/key/' || id");
    }

    @Bean
    SealedColumn documentName() {
        return new SealedColumn("lead_document", "name_sealed", "'lead_document/name/' || id");
    }

    @Bean
    SealedColumn leadMerge() {
        return new SealedColumn("lead_merge", "taken_sealed", "'lead_merge/taken/' || id");
    }
}
