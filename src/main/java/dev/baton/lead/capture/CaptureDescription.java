package dev.baton.lead.capture;

import dev.baton.lead.capture.body.LeadBody;
import dev.baton.lead.capture.gate.CaptureGate;
import dev.baton.shared.web.ApiError;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's document says of posting a lead: the campaign's token, and every refusal. */
@Operation(
        summary = "Post a lead",
        parameters =
                @Parameter(
                        name = CaptureGate.TOKEN_HEADER,
                        in = ParameterIn.HEADER,
                        schema = @Schema(type = "string"),
                        description = "A token of the campaign; needed where the campaign says so"),
        requestBody =
                @RequestBody(
                        required = true,
                        content =
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = LeadBody.class),
                                        examples =
                                                @ExampleObject(
                                                        name = "A form on a landing page",
                                                        value = LeadBody.EXAMPLE))))
@ApiResponse(
        responseCode = "201",
        description = "The lead is there, and offered to a rep",
        content = @Content(schema = @Schema(implementation = CaptureController.Answer.class)))
@ApiResponse(
        responseCode = "400",
        description = "VALIDATION_ERROR or MALFORMED_REQUEST: what is wrong, by field",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "401",
        description = "UNAUTHENTICATED: the token is missing, wrong, revoked or over",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "403",
        description = "FORBIDDEN: pages of this origin may not post to the campaign",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "409",
        description = "DUPLICATE_LEAD, or CONFLICT: the campaign takes no leads now",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "413",
        description = "PAYLOAD_TOO_LARGE: a lead has at most 1 MB",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "415",
        description = "UNSUPPORTED_MEDIA_TYPE: a lead is application/json",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "429",
        description = "RATE_LIMITED: wait as long as Retry-After says",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@interface CaptureDescription {}
