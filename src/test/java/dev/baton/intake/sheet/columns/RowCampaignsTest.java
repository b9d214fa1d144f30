package dev.baton.intake.sheet.columns;

import static dev.baton.intake.sheet.columns.SheetCampaigns.campaign;
import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.OwnField;
import dev.baton.lead.list.LeadField;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A row goes to the campaign that it names, else to the one chosen for the sheet. */
class RowCampaignsTest {

    private static final CampaignInfo CHOSEN = campaign("q1-buyouts", "Q1 buyouts", "active", "US", "USD");
    private static final CampaignInfo DACH = campaign(
            "dach",
            "Dächer",
            "active",
            "DE",
            "EUR",
            new OwnField("m2", "Area", "number", false),
            new OwnField("built", "Built", "date", false),
            new OwnField("flat", "Flat roof", "boolean", false));
    private static final RowCampaigns CAMPAIGNS = new RowCampaigns(
            CHOSEN,
            List.of(
                    CHOSEN,
                    DACH,
                    campaign("twin-1", "Twin", "active", "US", "USD"),
                    campaign("twin-2", "twin", "active", "US", "USD"),
                    campaign("again-1", "Again", "completed", "US", "USD"),
                    campaign("again-2", "Again", "active", "US", "USD"),
                    campaign("rest", "At rest", "paused", "US", "USD")),
            SheetCampaigns.OWNERS,
            SheetCampaigns.TODAY);

    @ParameterizedTest
    @CsvSource({
        "q1-buyouts,q1-buyouts",
        "Q1  BUYOUTS,q1-buyouts",
        "'',",
        "n/a,",
        "DÄCHER,dach",
        "twin-2,twin-2",
        "Again,again-2"
    })
    void aCampaignIsNamedByItsIdOrItsNameInAnyCase(String named, String campaign) {
        ParsedRow row = parse(named);

        assertThat(row.rejected()).isFalse();
        assertThat(row.campaignId()).isEqualTo(campaign);
    }

    @ParameterizedTest
    @CsvSource({
        "Q2 buyouts,names no campaign that there is",
        "#REF!,holds an error of the spreadsheet",
        "Twin,is the name of more than one campaign",
        "AT REST,'names a campaign that takes no leads. The campaign is paused'",
        "again-1,'names a campaign that takes no leads. The campaign is completed'"
    })
    void aRowThatCannotGoWhereItSaysIsRejected(String named, String reason) {
        ParsedRow row = parse(named);

        assertThat(row.reason()).startsWith("Campaign: " + reason);
        assertThat(row.campaignId()).isNull();
    }

    @Test
    void phonesDatesAndAmountsAreReadAsInTheCampaignThatTheRowGoesTo() {
        List<String> columns = List.of("Phone", "NPV", "DOB", "Campaign");
        RowParser parser = new RowParser(ColumnMapping.recognise(columns, Map.of()), columns, CAMPAIGNS);

        assertThat(parser.parse(2, List.of("030 901820", "1.234,50", "03.02.1980", "Dächer"))
                        .fields())
                .containsEntry(LeadField.PHONE, "+4930901820")
                .containsEntry(LeadField.NPV, "1234.50 EUR")
                .containsEntry(LeadField.DATE_OF_BIRTH, "1980-02-03");
        assertThat(parser.parse(3, List.of("206-555-0175", "1,234.50", "03/02/1980", ""))
                        .fields())
                .containsEntry(LeadField.PHONE, "+12065550175")
                .containsEntry(LeadField.NPV, "1234.50 USD")
                .containsEntry(LeadField.DATE_OF_BIRTH, "1980-03-02");
    }

    @ParameterizedTest
    @CsvSource({
        "'1,234.5',03.02.1980,Yes,Dächer,'{m2=1234.5, built=1980-02-03, flat=true}',''",
        "n/a,'',,Dächer,{},''",
        "many,soon,perhaps,Dächer,{},'Area: is not a number, such as 1234.5; Built: is not a date, such as 2026-12-31; Flat roof: is not yes or no'",
        "many,soon,perhaps,,'{m2=many, built=soon, flat=perhaps}',''"
    })
    void fieldsOfTheCampaignAreOfTheirType(
            String area, String built, String flat, String campaign, String kept, String reason) {
        List<String> columns = List.of("E-mail", "Area", "Built", "Flat roof", "Campaign");
        RowParser parser =
                new RowParser(ColumnMapping.recognise(columns, OwnColumns.known(DACH, Map.of())), columns, CAMPAIGNS);

        ParsedRow row = parser.parse(
                2,
                Stream.of("a@x.example", area, built, flat, campaign)
                        .map(cell -> cell == null ? "" : cell)
                        .toList());

        assertThat(row.reason()).isEqualTo(reason);
        assertThat(row.customFields()).hasToString(kept);
    }

    private static ParsedRow parse(String named) {
        List<String> columns = List.of("E-mail", "Campaign");
        return new RowParser(ColumnMapping.recognise(columns, Map.of()), columns, CAMPAIGNS)
                .parse(2, List.of("a@x.example", named));
    }
}
