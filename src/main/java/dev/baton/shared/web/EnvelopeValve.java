package dev.baton.shared.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** What Tomcat refuses before Baton sees it, such as an address that cannot be read, is answered with the envelope too. */
public class EnvelopeValve extends ErrorReportValve {

    private final ObjectMapper json;

    EnvelopeValve(ObjectMapper json) {
        this.json = json;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            write(response.getResponse(), status, json);
            response.finishResponse();
        } catch (IOException e) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, e); // the caller is gone
        }
    }

    public static void write(HttpServletResponse response, HttpStatus status, ObjectMapper json) throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(ApiError.of(status, ErrorCodes.of(status), ErrorCodes.message(status)));
        response.getOutputStream().write(body);
    }

    /** Behind Spring Boot's own valve, so that this one is asked first. */
    @Component
    @Order(Ordered.LOWEST_PRECEDENCE)
    static class InPlace implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        private final ObjectMapper json;

        InPlace(ObjectMapper json) {
            this.json = json;
        }

        @Override
        public void customize(TomcatServletWebServerFactory tomcat) {
            tomcat.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new EnvelopeValve(json)));
        }
    }
}
