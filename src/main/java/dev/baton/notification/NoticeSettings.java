package dev.baton.notification;

import dev.baton.messaging.staff.TwilioSms;
import dev.baton.shared.StartRefused;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Where staff are told about leads, and what.
 *
 * @param slackUrl an incoming webhook; blank: Slack is off
 * @param teamsUrl of a Workflow "When a Teams webhook request is received"; blank: Teams is off
 * @param publicUrl under which people reach the console, for links
 * @param show what of the lead may be told outside the house
 * @param lateAfter when telling took too long for its purpose
 * @param repsBy how reps who have not chosen are told of offers, beside the console
 * @param sms how texts are sent
 */
@Validated
@ConfigurationProperties("baton.notice")
public record NoticeSettings(
        String slackUrl,
        String teamsUrl,
        @NotNull URI publicUrl,
        @NotNull Set<Shown> show,
        @NotNull Duration lateAfter,
        @NotNull Set<Way> repsBy,
        @NotNull @Valid Sms sms) {

    public NoticeSettings {
        requireWebAddress("SLACK_WEBHOOK_URL", slackUrl);
        requireWebAddress("TEAMS_WEBHOOK_URL", teamsUrl);
        if (teamsUrl != null && teamsUrl.contains(".webhook.office.com")) {
            throw new StartRefused("TEAMS_WEBHOOK_URL is an Office 365 connector, which Microsoft has retired:"
                    + " make a Workflow \"When a Teams webhook request is received\" and take its address");
        }
    }

    /** What can be told of a lead. Name and company are personal. */
    public enum Shown {
        GRADE,
        SCORE,
        CAMPAIGN,
        SERVICE,
        NAME,
        COMPANY
    }

    /** How a rep can be told beside the console. */
    public enum Way {
        EMAIL,
        SMS
    }

    /**
     * The account with Twilio.
     *
     * @param accountSid blank: no texts are sent
     * @param from the number that texts come from
     */
    public record Sms(String accountSid, String authToken, String from, @NotNull URI url) {

        public Sms {
            if (given(accountSid) && (!given(authToken) || !given(from))) {
                throw new StartRefused("TWILIO_ACCOUNT_SID needs TWILIO_AUTH_TOKEN and TWILIO_PHONE_NUMBER beside it");
            }
            if (given(accountSid) && !accountSid.strip().matches("\\w+")) {
                throw new StartRefused("TWILIO_ACCOUNT_SID is no account's id: it has letters and digits only");
            }
        }

        public boolean isOn() {
            return given(accountSid);
        }

        public TwilioSms.Account account() {
            return new TwilioSms.Account(accountSid.strip(), authToken.strip(), from.strip());
        }

        private static boolean given(String value) {
            return value != null && !value.isBlank();
        }

        @Override
        public String toString() {
            return "Sms[" + url + "]";
        }
    }

    public boolean hasSlack() {
        return slackUrl != null && !slackUrl.isBlank();
    }

    public boolean hasTeams() {
        return teamsUrl != null && !teamsUrl.isBlank();
    }

    public boolean hasAny() {
        return hasSlack() || hasTeams();
    }

    /** The address is a secret: it is not repeated. */
    private static void requireWebAddress(String variable, String address) {
        if (address != null && !address.isBlank() && !address.matches("https?://[^\\s/]+/\\S*")) {
            throw new StartRefused(variable + " is no web address as in https://host/path");
        }
    }
}
