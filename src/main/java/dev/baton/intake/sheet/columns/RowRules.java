package dev.baton.intake.sheet.columns;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import dev.baton.shared.value.DateOrder;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the values of a row are to be understood.
 *
 * @param region ISO 3166 code of the campaign, for phones without a country code
 * @param currency ISO 4217 code for amounts without one
 * @param owners the reps that the row may name as its owner
 * @param own the campaign's own fields, by their keys
 */
public record RowRules(
        String region,
        String currency,
        DateOrder dateOrder,
        LocalDate today,
        RowOwners owners,
        Map<String, OwnField> own) {

    static RowRules of(CampaignInfo campaign, LocalDate today, RowOwners owners) {
        return new RowRules(
                campaign.region(),
                campaign.currency(),
                DateOrder.of(campaign.region()),
                today,
                owners,
                campaign.ownFields().stream().collect(Collectors.toMap(OwnField::key, field -> field)));
    }
}
