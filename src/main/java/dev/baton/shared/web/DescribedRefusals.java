package dev.baton.shared.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the API's document says of calls that change things: how they are refused. */
@ApiResponse(
        responseCode = "400",
        description = "VALIDATION_ERROR: what is wrong, by field",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "401",
        description = "UNAUTHENTICATED: nobody is signed in",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "403",
        description = "FORBIDDEN: the role does not allow it",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "404",
        description = "NOT_FOUND: there is no such thing",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@ApiResponse(
        responseCode = "409",
        description = "CONFLICT: the state of things does not allow it",
        content = @Content(schema = @Schema(implementation = ApiError.class)))
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DescribedRefusals {}
