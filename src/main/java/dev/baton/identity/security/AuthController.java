package dev.baton.identity.security;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.audit.AuditLog;
import dev.baton.identity.People;
import dev.baton.identity.PermissionSchema;
import dev.baton.identity.Role;
import dev.baton.identity.account.OwnPassword;
import dev.baton.identity.security.bearer.AccessTokens;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.NotFound;
import dev.baton.shared.web.ApiError;
import dev.baton.shared.web.ErrorCodes;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing in: a session for the browser, a token for programs. */
@RestController
class AuthController {

    private final AuthenticationManager authentication;
    private final AccessTokens tokens;
    private final People people;
    private final OwnPassword password;
    private final AuditLog audit;
    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();

    AuthController(
            AuthenticationManager authentication,
            AccessTokens tokens,
            People people,
            OwnPassword password,
            AuditLog audit) {
        this.authentication = authentication;
        this.tokens = tokens;
        this.people = people;
        this.password = password;
        this.audit = audit;
    }

    record Credentials(
            @Schema(requiredMode = REQUIRED) String username, @Schema(requiredMode = REQUIRED) String password) {
        Credentials {
            if (username == null || username.isBlank()) {
                throw new InvalidInput("username", "Please give a user name");
            }
            if (password == null || password.isEmpty()) {
                throw new InvalidInput("password", "Please give a password");
            }
        }
    }

    record NewPassword(
            @Schema(requiredMode = REQUIRED) String oldPassword, @Schema(requiredMode = REQUIRED) String newPassword) {}

    record Token(String accessToken, String tokenType, long expiresIn) {}

    record Me(
            String username,
            String displayName,
            @ArraySchema(schema = @Schema(implementation = Role.class)) List<String> roles,
            @ArraySchema(schema = @Schema(ref = PermissionSchema.REFERENCE)) List<String> permissions) {}

    @PostMapping("/v1/api/auth/token")
    Token token(@RequestBody Credentials credentials) {
        Authentication who = check(credentials);
        audit.recordApart(who.getName(), "access_token_issued", "user", who.getName(), "done");
        return new Token(tokens.issue(who.getName()), "Bearer", AccessTokens.LIFETIME.toSeconds());
    }

    @PostMapping("/v1/api/auth/session")
    Me signIn(@RequestBody Credentials credentials, HttpServletRequest request, HttpServletResponse response) {
        Authentication who = check(credentials);
        keep(who, request, response);
        audit.recordApart(who.getName(), "signed_in", "user", who.getName(), "done");
        return me(who);
    }

    private void keep(Authentication who, HttpServletRequest request, HttpServletResponse response) {
        if (request.getSession(false) != null) {
            request.changeSessionId(); // a session known from before must not become a signed-in one
        }
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(who);
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, response);
    }

    @GetMapping("/v1/api/me")
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Me.class)))
    ResponseEntity<Object> me() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        boolean signedIn = who != null && people.find(who.getName()).isPresent();
        return signedIn ? ResponseEntity.ok(me(who)) : unauthenticated(ErrorCodes.message(HttpStatus.UNAUTHORIZED));
    }

    /** Other sessions and tokens of the person end; this session goes on. */
    @PutMapping("/v1/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changePassword(@RequestBody NewPassword body, HttpServletRequest request, HttpServletResponse response) {
        String username = SecurityContextHolder.getContext().getAuthentication().getName();
        password.change(username, body.oldPassword(), body.newPassword());
        password.changed(username);
        if (request.getSession(false) != null) {
            keep(check(new Credentials(username, body.newPassword())), request, response);
        }
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(AuthenticationException e) {
        return unauthenticated(PasswordSignIn.REFUSED);
    }

    private Authentication check(Credentials credentials) {
        return authentication.authenticate(
                UsernamePasswordAuthenticationToken.unauthenticated(credentials.username(), credentials.password()));
    }

    private Me me(Authentication who) {
        var person = people.find(who.getName()).orElseThrow(() -> new NotFound("This user is gone"));
        TreeSet<String> permissions = new TreeSet<>();
        person.roles().forEach(role -> permissions.addAll(role.permissions()));
        return new Me(
                person.username(),
                person.displayName(),
                person.roles().stream().map(Role::apiName).toList(),
                List.copyOf(permissions));
    }

    private static ResponseEntity<Object> unauthenticated(String message) {
        return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
                .body(ApiError.of(HttpStatus.UNAUTHORIZED, "UNAUTHENTICATED", message));
    }
}
