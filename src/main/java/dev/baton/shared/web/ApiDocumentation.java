package dev.baton.shared.web;

import dev.baton.shared.web.json.SnakeCase;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.stream.Stream;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says beyond the controllers themselves: errors, and who may call. */
@Configuration(proxyBeanMethods = false)
class ApiDocumentation {

    private static final String ENVELOPE = "ApiError";
    private static final String ABOUT =
            """
            Leads from the campaign that found them to the rep who closes them.

            Every error is one envelope, `ApiError`: `error` is a code to branch on, `message` is for people, `field` \
            names the path of what is wrong, `errors` the further problems of the same request.

            Web pages post leads without signing in, or with `X-Campaign-Token`. Programs bring \
            `Authorization: Bearer` with a token made in the console. People sign in.""";

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info().title("Baton").version("v1").description(ABOUT))
                .components(new Components()
                        .addSecuritySchemes(
                                "token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("A token made in the console, or by `POST /v1/api/auth/token`"))
                        .addSecuritySchemes(
                                "campaign_token",
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.APIKEY)
                                        .in(SecurityScheme.In.HEADER)
                                        .name("X-Campaign-Token")
                                        .description("A token of the campaign that the lead is for")))
                .addServersItem(new Server().url("/"))
                .addSecurityItem(new SecurityRequirement().addList("token"));
    }

    /** Calls stand together by what they are about: {@code /v1/api/leads/…} under "leads". */
    @Bean
    OpenApiCustomizer tags() {
        return api -> api.getPaths().forEach((path, item) -> item.readOperations()
                .forEach(operation -> operation.setTags(List.of(subject(path)))));
    }

    private static String subject(String path) {
        return path.replaceFirst("^/v1/api/", "").replaceFirst("/.*", "");
    }

    @Bean
    GlobalOperationCustomizer errors() {
        Schema<?> envelope = new Schema<>().$ref("#/components/schemas/" + ENVELOPE);
        return (operation, method) -> {
            Stream.ofNullable(operation.getParameters())
                    .flatMap(List::stream)
                    .filter(parameter -> "query".equals(parameter.getIn()))
                    .forEach(parameter -> parameter.setName(SnakeCase.path(parameter.getName())));
            operation
                    .getResponses()
                    .addApiResponse(
                            "default",
                            new ApiResponse()
                                    .description("What went wrong, in the one envelope of all errors")
                                    .content(new Content()
                                            .addMediaType("application/json", new MediaType().schema(envelope))));
            return operation;
        };
    }
}
