package dev.baton.messaging.staff;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Twilio's Messages: takes a form, and says in a code why it refuses one. The code is told, its words name the number. */
public class TwilioSms extends StaffService {

    private static final Pattern CODE = Pattern.compile("\"code\"\\s*:\\s*(\\d{1,6})");

    private final String from;

    /** @param url of the service, without a path */
    public TwilioSms(Account account, URI url, StaffServiceSettings settings, Clock clock) {
        super(
                "Twilio",
                url.resolve("/2010-04-01/Accounts/" + account.sid() + "/Messages.json"),
                Map.of(
                        "Content-Type",
                        "application/x-www-form-urlencoded",
                        "Authorization",
                        "Basic " + account.credentials()),
                settings,
                clock);
        this.from = account.from();
    }

    /** @param from the number that messages come from */
    public record Account(String sid, String token, String from) {

        private String credentials() {
            return Base64.getEncoder().encodeToString((sid + ":" + token).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return "Account[" + sid + "]";
        }
    }

    /** @param to in E.164 form */
    public String message(String to, String text) {
        return "To=" + encoded(to) + "&From=" + encoded(from) + "&Body=" + encoded(text);
    }

    @Override
    String code(String answer) {
        Matcher code = CODE.matcher(answer);
        return code.find() ? ", code " + code.group(1) : "";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
