package dev.baton.shared.outside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import dev.baton.testing.fake.FakeHttp;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever somebody else's server does, an answer is short, soon there, and not from inside the house. */
class OutsideClientTest {

    private final Server server = new Server();
    private final OutsideClient client =
            new OutsideClient(AddressGuard.trusting(URI.create(server.base())), Duration.ofMillis(500), true);

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void whatIsShortAndSoonThereIsRead() throws Exception {
        assertThat(ask("/redirects/3")).isEqualTo(new OutsideAnswer(200, "7", "{}"));
    }

    @Test
    void anAnswerWithoutEndIsCutOff() {
        assertThatThrownBy(() -> ask("/endless"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("too long");
    }

    /** Each byte is in time; the whole is not. */
    @Test
    void anAnswerInDropsIsGivenUp() {
        long start = System.nanoTime();

        assertThatThrownBy(() -> ask("/drops")).isInstanceOf(IOException.class);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void itIsNotSentOnWithoutEnd() {
        assertThatThrownBy(() -> ask("/redirects/4")).isInstanceOf(IOException.class);
    }

    @Test
    void itIsNotSentIntoTheHouse() {
        assertThatThrownBy(() -> ask("/inside")).isInstanceOf(AddressGuard.Refused.class);
    }

    @Test
    void whereNobodyIsToSendOnNobodyDoes() throws Exception {
        OutsideClient straight =
                new OutsideClient(AddressGuard.trusting(URI.create(server.base())), Duration.ofMillis(500), false);

        assertThat(straight.get(URI.create(server.base() + "/redirects/1"), Map.of())
                        .status())
                .isEqualTo(302);
    }

    private OutsideAnswer ask(String path) throws IOException {
        return client.get(URI.create(server.base() + path), Map.of());
    }

    private static final class Server extends FakeHttp {

        Server() {
            serve("/redirects/", this::redirect);
            serve("/inside", call -> {
                call.getResponseHeaders().add("Location", "http://127.0.0.2:1/latest");
                send(call, 302, "");
            });
            serve("/endless", call -> {
                call.sendResponseHeaders(200, 0);
                byte[] much = new byte[64 * 1024];
                while (true) {
                    call.getResponseBody().write(much);
                }
            });
            serve("/drops", call -> {
                call.sendResponseHeaders(200, 0);
                while (true) {
                    call.getResponseBody().write('x');
                    call.getResponseBody().flush();
                    java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
                }
            });
        }

        private void redirect(HttpExchange call) throws IOException {
            String path = call.getRequestURI().getPath();
            int left = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            if (left == 0) {
                call.getResponseHeaders().add("Retry-After", "7");
                send(call, 200, "{}");
            } else {
                call.getResponseHeaders().add("Location", base() + "/redirects/" + (left - 1));
                send(call, 302, "");
            }
        }
    }
}
