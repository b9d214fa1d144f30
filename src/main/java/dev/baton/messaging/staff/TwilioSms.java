package dev.baton.messaging.staff;

import com.twilio.exception.ApiException;
import com.twilio.http.HttpClient;
import com.twilio.http.Request;
import com.twilio.http.Response;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.api.v2010.account.Message;
import com.twilio.type.PhoneNumber;
import dev.baton.shared.outside.OutsideAnswer;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.Header;

/** Twilio's Messages. It says in a code why it refuses one: the code is told, its words name the number. */
public class TwilioSms extends StaffService<TwilioSms.Text> {

    private final Account account;
    private final URI url;
    private final StaffHttp http;

    /** @param url of the service, without a path */
    public TwilioSms(Account account, URI url, StaffServiceSettings settings, Clock clock) {
        super("Twilio", settings, clock);
        this.account = account;
        this.url = url;
        this.http = new StaffHttp(url, settings.timeout());
    }

    /** @param from the number that messages come from */
    public record Account(String sid, String token, String from) {

        @Override
        public String toString() {
            return "Account[" + sid + "]";
        }
    }

    /** @param to in E.164 form */
    public record Text(String to, String body) {

        @Override
        public String toString() {
            return "Text";
        }
    }

    /** What the answer says beside its status does not change what has happened to the text. */
    @Override
    Reply call(Text text) {
        Once once = new Once();
        TwilioRestClient client = new TwilioRestClient.Builder(account.sid(), account.token())
                .httpClient(once)
                .build();
        String code = "";
        try {
            Message.creator(new PhoneNumber(text.to()), new PhoneNumber(account.from()), text.body())
                    .create(client);
        } catch (RuntimeException refusedOrUnread) {
            if (once.answer == null) {
                throw refusedOrUnread;
            }
            code = code(refusedOrUnread);
        }
        return new Reply(once.answer.status(), Optional.ofNullable(once.answer.retryAfter()), code);
    }

    private static String code(RuntimeException e) {
        return e instanceof ApiException refusal && refusal.getCode() != null ? ", code " + refusal.getCode() : "";
    }

    /** Carries one request to where Twilio is here. The library's own client tries again at once: the text would come twice. */
    private final class Once extends HttpClient {

        private OutsideAnswer answer;

        @Override
        public Response reliableRequest(Request request) {
            return makeRequest(request);
        }

        @Override
        public Response makeRequest(Request request) {
            answer = http.post(
                    url.resolve(URI.create(request.getUrl()).getRawPath()),
                    Map.of(
                            "Content-Type",
                            request.getContentType().getValue(),
                            "Authorization",
                            request.getAuthString()),
                    request.encodeFormBody());
            return new Response(answer.body(), answer.status(), new Header[0]);
        }
    }
}
