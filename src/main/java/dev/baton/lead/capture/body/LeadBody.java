package dev.baton.lead.capture.body;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/** The body of a captured lead, for the API's document (002, request body); {@link LeadRequest} reads it. */
@Schema(
        name = "Lead",
        requiredProperties = {"campaign_id", "contact"})
public record LeadBody(
        @Schema(description = "The campaign it is for") String campaignId,
        @Schema(maxLength = 100, description = "Where it was sent from: landing-page, modal, contact-form, …" + NEEDED)
                String source,
        ContactBody contact,
        DetailsBody leadDetails,
        TrackingBody tracking,
        FormBody formMetadata,
        @Schema(maxLength = 20, description = "ISO code of the language the person writes") String language,
        @Schema(description = "Fields of the campaign's own, each of its type") Map<String, Object> customFields,
        @Schema(description = "For who is signed in; left out with a warning for everybody else")
                FinancialBody financial,
        @Schema(description = "Who may be offered it; for signed-in managers") List<String> assignTo) {

    @Schema(name = "LeadContact")
    record ContactBody(
            @JsonProperty("firstName") @Schema(maxLength = 100, description = "The first name" + NEEDED)
                    String firstName,
            @JsonProperty("lastName") @Schema(maxLength = 100, description = "The last name" + NEEDED) String lastName,
            @Schema(maxLength = 254, format = "email", description = "The e-mail address" + NEEDED) String email,
            @Schema(
                            maxLength = 60,
                            description = "In any readable form; with the country's code it is always understood")
                    String phone,
            @Schema(maxLength = 255) String company,
            LocalDate dateOfBirth,
            @Schema(maxLength = 100) String city,
            @Schema(maxLength = 100) String region,
            @Schema(maxLength = 100) String country,
            @Schema(maxLength = 20) String postalCode) {}

    @Schema(name = "LeadFinancial")
    public record FinancialBody(@Schema(maxLength = 20) String ssn, AmountBody npv, AmountBody offer) {}

    @Schema(name = "LeadAmount")
    public record AmountBody(
            @Schema(
                            description = "A number, or text as people write it, such as 1,234.50",
                            oneOf = {BigDecimal.class, String.class})
                    Object amount,
            @Schema(description = "ISO 4217; that of the campaign when left out") String currency) {}

    @Schema(name = "LeadDetails")
    record DetailsBody(
            @Schema(maxLength = 255) String serviceInterest,
            @Schema(maxLength = 50) String urgency,
            @Schema(maxLength = 10_000) String message,
            @Schema(maxLength = 50) String budgetRange,
            @Schema(maxLength = 100) String timeline) {}

    @Schema(name = "LeadTracking")
    record TrackingBody(
            @Schema(maxLength = 255) String visitorId,
            @Schema(maxLength = 255) String sessionId,
            @Schema(maxLength = 255) String utmSource,
            @Schema(maxLength = 255) String utmMedium,
            @Schema(maxLength = 255) String utmCampaign,
            @Schema(maxLength = 255) String utmTerm,
            @Schema(maxLength = 255) String utmContent,
            @Schema(description = CUT) String referrerUrl,
            @Schema(description = CUT) String landingPageUrl,
            @Schema(description = CUT) String userAgent,
            @Schema(maxLength = 45, description = "Counts only with a token; otherwise the connection's address does")
                    String ipAddress,
            @Schema(minimum = "0", description = "Rounded; more than a day counts as a day") Double timeOnPageSeconds,
            @Schema(description = "When it is missing, a visitor_id seen before counts") Boolean returnVisitor) {}

    @Schema(name = "LeadForm")
    record FormBody(
            @Schema(maxLength = 100) String formType,
            @Schema(maxLength = 100) String formVersion,
            Boolean consentGiven,
            @Schema(maxLength = 2_000, description = "What was shown to the person, kept as the proof of their consent")
                    String consentText,
            OffsetDateTime timestamp,
            @Schema(description = "A field that people do not see; whoever fills it is no person") String website,
            @Schema(description = "How long the form was open; under 2 is no person") Double secondsToFill) {}

    private static final String NEEDED = "; needed, unless somebody who has signed in enters the lead by hand";
    private static final String CUT = "Kept to 2,000 characters";

    /** Word for word the request body of 002. */
    public static final String EXAMPLE =
            """
            {
              "campaign_id": "nextcloud-installation-2025",
              "source": "landing-page",
              "contact": {
                "firstName": "John",
                "lastName": "Doe",
                "email": "john.doe@company.com",
                "phone": "+1-555-123-4567",
                "company": "Acme Corp"
              },
              "lead_details": {
                "service_interest": "Nextcloud Installation",
                "urgency": "High (Same day)",
                "message": "Need Nextcloud setup for 50 users ASAP",
                "budget_range": "$5000-$10000",
                "timeline": "Within 2 weeks"
              },
              "tracking": {
                "visitor_id": "vis_123456789",
                "session_id": "sess_987654321",
                "utm_source": "google",
                "utm_medium": "cpc",
                "utm_campaign": "nextcloud-q4-2025",
                "utm_term": "nextcloud installation",
                "utm_content": "ad-variant-a",
                "referrer_url": "https://google.com/search?q=nextcloud+installation",
                "landing_page_url": "https://nexlink.website/campaigns/nextcloud-installation.html",
                "user_agent": "Mozilla/5.0...",
                "ip_address": "192.168.1.1"
              },
              "form_metadata": {
                "form_type": "campaign_landing",
                "form_version": "v2.1",
                "consent_given": true,
                "timestamp": "2025-10-03T10:30:00Z"
              }
            }""";
}
