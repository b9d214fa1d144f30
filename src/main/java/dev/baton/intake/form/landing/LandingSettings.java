package dev.baton.intake.form.landing;

import jakarta.validation.constraints.NotBlank;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/** @param publicUrl where people outside reach the pages */
@Validated
@ConfigurationProperties("baton.landing")
record LandingSettings(@NotBlank String publicUrl) {

    String address(String slug) {
        return publicUrl.replaceFirst("/+$", "") + "/l/" + slug;
    }
}
