package dev.baton.shared.web.slow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.baton.lead.LeadFixtures;
import dev.baton.testing.BatonTest;
import dev.baton.testing.Outsider;
import dev.baton.testing.Scale;
import dev.baton.testing.TestCampaigns;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** More slow clients at once than there are threads, and what others notice of it. */
@BatonTest
@Tag("faults")
class SlowClientsIT {

    private static final int EACH = Scale.of(300, 3_000);
    private static final int ASKED = Scale.of(60, 300);
    private static final long P95_MILLIS = 500;

    @Value("${local.port}")
    int port;

    private Outsider other;

    @BeforeEach
    void warmUp() {
        other = Outsider.somewhere(port);
        ask(ASKED);
    }

    @Test
    void othersNoticeNothingOfSlowHeadsBodiesAndReadersAtOnce() throws IOException {
        String script = longestThatAnybodyMayRead();
        try (SlowSwarm swarm = new SlowSwarm(port)) {
            swarm.heads(EACH).bodies(EACH).chunkedBodies(EACH / 3).readers(EACH / 3, script);

            assertThat(p95(ASKED)).isLessThan(P95_MILLIS);
        }
    }

    @Test
    void othersNoticeNothingOfSlowUploads() throws IOException {
        try (SlowSwarm swarm = new SlowSwarm(port)) {
            swarm.uploads(EACH);

            assertThat(p95(ASKED)).isLessThan(P95_MILLIS);
        }
    }

    /** From one address, of which only some are let in; the uploads of others are. */
    @Test
    void slowUploadsShutNobodyElseOut() throws IOException {
        try (SlowSwarm swarm = new SlowSwarm(port)) {
            swarm.uploads(100);

            String upload = "{\"message\":\"" + "y".repeat(1_100_000) + "\"}";
            for (int i = 0; i < 10; i++) {
                assertThat(Outsider.somewhere(port)
                                .post("/v1/api/leads", upload)
                                .status())
                        .isEqualTo(413);
            }
        }
    }

    @Test
    void othersNoticeNothingOfWhoReadsNothing() throws IOException {
        String script = longestThatAnybodyMayRead();
        try (SlowSwarm swarm = new SlowSwarm(port)) {
            swarm.readers(EACH, script);

            assertThat(p95(ASKED)).isLessThan(P95_MILLIS);
        }
    }

    /** The console's script, which is longer than what the system keeps for who reads slowly. */
    private String longestThatAnybodyMayRead() {
        Matcher script = Pattern.compile("src=\"(/assets/[^\"]+\\.js)\"")
                .matcher(other.get("/").body());
        assumeThat(script.find()).as("the console is built").isTrue();
        return script.group(1);
    }

    @Test
    void anAddressHasOnlySoManyBodiesUnderWayAndTheOldestIsToldSo() throws IOException {
        try (Socket oldest = new Socket(InetAddress.getLoopbackAddress(), port);
                SlowSwarm swarm = new SlowSwarm(port)) {
            send(oldest, "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 10\r\n\r\n{");
            swarm.bodies(WaitingBodies.MOST_OF_AN_ADDRESS + 1);

            assertThat(read(oldest))
                    .startsWith("HTTP/1.1 408 ")
                    .contains("Connection: close")
                    .endsWith("The request took too long to arrive\",\"code\":408}");
        }
    }

    @Test
    void bodiesInPiecesComeWhole() throws IOException {
        try (Socket socket = somewhere()) {
            for (int pieces = 1; pieces <= 3; pieces++) { // on one connection, one after the other
                String lead = TestCampaigns.lead(LeadFixtures.CAMPAIGN);
                send(socket, "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n");
                send(socket, "Content-Length: " + lead.length() + "\r\n\r\n");
                for (int piece = 0; piece < pieces; piece++) {
                    send(socket, lead.substring(lead.length() * piece / pieces, lead.length() * (piece + 1) / pieces));
                }
                assertThat(answer(socket)).as(pieces + " pieces").contains("\"success\":true");
            }
        }
    }

    @Test
    void chunksInPiecesComeWholeAndTheNextRequestBehindThem() throws IOException {
        try (Socket socket = somewhere()) {
            String lead = TestCampaigns.lead(LeadFixtures.CAMPAIGN);
            send(
                    socket,
                    "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n3\r\n" + lead.substring(0, 3));
            send(socket, "\r\n" + Integer.toHexString(lead.length() - 3) + "\r\n" + lead.substring(3, 10));
            send(socket, lead.substring(10) + "\r\n0\r\n\r\nGET /actuator/health HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n");
            assertThat(answer(socket)).contains("\"success\":true");
            assertThat(answer(socket)).contains("\"status\":\"UP\"");
        }
    }

    @Test
    void whoAsksFirstIsToldToGoOn() throws IOException {
        try (Socket socket = somewhere()) {
            send(
                    socket,
                    "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
            assertThat(head(socket)).startsWith("HTTP/1.1 100 ");
            send(socket, "{}");
            assertThat(answer(socket)).contains("VALIDATION_ERROR");
        }
    }

    @Test
    void chunksThatAreNoneAreRefused() throws IOException {
        try (Socket socket = somewhere()) {
            send(
                    socket,
                    "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");
            send(socket, "no number\r\n");
            assertThat(read(socket)).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void bodiesOverTheLimitAreRefusedHoweverTheyCome() throws IOException {
        try (Socket socket = somewhere()) {
            send(
                    socket,
                    "POST /v1/api/leads HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
                            + "Transfer-Encoding: chunked\r\n\r\n");
            String chunk = "10000\r\n" + "[".repeat(0x10000) + "\r\n";
            for (int i = 0; i < 20; i++) {
                send(socket, chunk);
            }
            send(socket, "0\r\n\r\n");
            assertThat(answer(socket)).contains("PAYLOAD_TOO_LARGE");
        }
    }

    private long p95(int times) {
        long[] millis = ask(times);
        Arrays.sort(millis);
        return millis[times * 95 / 100];
    }

    private long[] ask(int times) {
        long[] millis = new long[times];
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            assertThat(other.get("/v1/api/forms/" + LeadFixtures.CAMPAIGN).status())
                    .isEqualTo(200);
            millis[i] = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
        }
        return millis;
    }

    /** From an address that was refused nothing yet. */
    private Socket somewhere() throws IOException {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        byte[] address = {127, (byte) random.nextInt(1, 250), (byte) random.nextInt(250), (byte) random.nextInt(2, 250)
        };
        return new Socket(InetAddress.getLoopbackAddress(), port, InetAddress.getByAddress(address), 0);
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.setTcpNoDelay(true);
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
    }

    /** Until the server hangs up. */
    private static String read(Socket socket) throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String head(Socket socket) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = socket.getInputStream().read();
            assertThat(next).as("the server hung up after: " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    /** One answer, of a connection that stays; its body in one piece or in chunks. */
    private static String answer(Socket socket) throws IOException {
        String head = head(socket);
        Matcher length = Pattern.compile("(?i)content-length: (\\d+)").matcher(head);
        if (length.find()) {
            return new String(
                    socket.getInputStream().readNBytes(Integer.parseInt(length.group(1))), StandardCharsets.UTF_8);
        }
        StringBuilder body = new StringBuilder();
        while (!body.toString().endsWith("0\r\n\r\n")) {
            body.append((char) socket.getInputStream().read());
        }
        return body.toString();
    }
}
