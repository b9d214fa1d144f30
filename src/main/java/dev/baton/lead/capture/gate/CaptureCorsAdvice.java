package dev.baton.lead.capture.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Lets the page that posted read every answer, the errors too: by then the campaign is known, if it ever is. */
@ControllerAdvice
class CaptureCorsAdvice implements ResponseBodyAdvice<Object> {

    private final CaptureCors cors;

    CaptureCorsAdvice(CaptureCors cors) {
        this.cors = cors;
    }

    @Override
    public boolean supports(MethodParameter method, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public Object beforeBodyWrite(
            Object body,
            MethodParameter method,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        var servletRequest = ((ServletServerHttpRequest) request).getServletRequest();
        HttpMethod allowed = CapturePaths.openTo(servletRequest);
        if (allowed != null && allowed.matches(servletRequest.getMethod())) {
            try {
                cors.answer(servletRequest, ((ServletServerHttpResponse) response).getServletResponse(), allowed);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return body;
    }
}
