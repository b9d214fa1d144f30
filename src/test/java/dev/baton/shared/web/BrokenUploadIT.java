package dev.baton.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.baton.testing.BatonTest;
import dev.baton.testing.Visitor;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** An upload that breaks off is the sender's affair: a short answer, a line in the log. */
@BatonTest
@ExtendWith(OutputCaptureExtension.class)
class BrokenUploadIT {

    @Value("${local.port}")
    int port;

    @Test
    void uploadThatBreaksOffIsALine(CapturedOutput output) throws Exception {
        String answer =
                broken("--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nemail\r\na@");

        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"success\":false");
        assertThat(output.getAll()
                        .lines()
                        .filter(line -> !line.isBlank() && !line.contains("scheduling-"))
                        .count())
                .as(output.getAll())
                .isEqualTo(1);
    }

    private String broken(String part) throws Exception {
        Visitor manager = Visitor.signedInApart(port, "manager");
        String token = manager.cookie("BATON-XSRF").orElseThrow();
        String head = "POST /v1/api/imports HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                + "Cookie: BATON-SESSION=" + manager.cookie("BATON-SESSION").orElseThrow() + "; BATON-XSRF=" + token
                + "\r\nX-BATON-XSRF: " + token
                + "\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 2000000\r\n\r\n";
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write((head + part).getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
