package dev.baton.lead.capture.gate;

import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.identity.organisation.Organisations;
import dev.baton.identity.token.ApiTokens;
import dev.baton.lead.LeadEvents.CampaignTokenUsed;
import dev.baton.lead.campaign.CampaignDirectory.CampaignInfo;
import dev.baton.lead.campaign.CaptureRules;
import dev.baton.lead.capture.gate.limit.CaptureCall;
import dev.baton.lead.capture.gate.limit.CaptureLimits;
import dev.baton.shared.Conflict;
import dev.baton.shared.Forbidden;
import dev.baton.shared.Unauthenticated;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.cors.CorsUtils;

/** Decides, before anything is written, whether this request may post a lead to this campaign, and as whom. */
@Component
public class CaptureGate {

    public static final String TOKEN_HEADER = "X-Campaign-Token";

    private final CaptureLimits limits;
    private final ApplicationEventPublisher events;
    private final Organisations organisations;
    private final Clock clock;

    public CaptureGate(
            CaptureLimits limits, ApplicationEventPublisher events, Organisations organisations, Clock clock) {
        this.organisations = organisations;
        this.limits = limits;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Finds out who comes, or throws what they are answered with. Each request spends of its sender's limit first,
     * whatever is wrong with it.
     *
     * @param campaign {@code null} when the body names none that exists, which is for the reader of the body to refuse
     */
    public Sender admit(HttpServletRequest request, HttpServletResponse response, CampaignInfo campaign) {
        CaptureCall call = CaptureCall.of(request);
        call.campaignIs(campaign);
        Optional<Authentication> who = signedIn();
        if (who.isPresent()) {
            return signedIn(who.get(), request, response, call);
        }
        if (campaign == null) {
            limits.spendUnknown(request.getRemoteAddr(), response, call);
            return Sender.anybody(request.getRemoteAddr());
        }
        Optional<CaptureRules.Token> token = token(request, campaign.capture());
        limits.spend(campaign, token, request.getRemoteAddr(), response, call);
        requireToken(request, campaign.capture(), token);
        requireOrigin(request, campaign.capture(), call);
        return token.map(known -> Sender.ofToken(known.name(), request.getRemoteAddr()))
                .orElseGet(() -> Sender.anybody(request.getRemoteAddr()));
    }

    /**
     * The same for a page of Baton's own, which its manager has published: whoever fills it in is anybody, signed in or
     * not, and needs no token of the campaign.
     */
    public Sender admitToPage(HttpServletRequest request, HttpServletResponse response, CampaignInfo campaign) {
        CaptureCall call = CaptureCall.of(request);
        call.campaignIs(campaign);
        limits.spend(campaign, Optional.empty(), request.getRemoteAddr(), response, call);
        Sender sender = Sender.anybody(request.getRemoteAddr());
        requireRoom(sender, campaign, response, call);
        return sender;
    }

    /** @throws RuntimeException what a new lead is refused with when the campaign takes none now */
    public void requireRoom(Sender sender, CampaignInfo campaign, HttpServletResponse response, CaptureCall call) {
        if (!sender.isSignedIn()) {
            limits.spendOf(campaign, response, call);
        }
        requireOpen(campaign, call);
    }

    /** The same for a page that tells of a visitor. @param campaign null: the body names none that exists */
    public void admitVisit(HttpServletRequest request, HttpServletResponse response, CampaignInfo campaign) {
        CaptureCall call = CaptureCall.of(request);
        call.campaignIs(campaign);
        limits.spendVisit(request.getRemoteAddr(), response, call);
        if (campaign != null) {
            requireOrigin(request, campaign.capture(), call);
        }
    }

    private void requireOpen(CampaignInfo campaign, CaptureCall call) {
        campaign.closedOn(organisations.today()).ifPresent(reason -> {
            call.refusedFor("campaign");
            throw new Conflict(reason);
        });
    }

    /** Whoever is signed in, a person or a program with a token of its own. */
    public static Optional<Authentication> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(who -> !(who instanceof AnonymousAuthenticationToken) && who.isAuthenticated());
    }

    private Sender signedIn(
            Authentication who, HttpServletRequest request, HttpServletResponse response, CaptureCall call) {
        if (who.getAuthorities().stream().noneMatch(a -> a.getAuthority().equals(Permissions.LEAD_CREATE))) {
            throw new Forbidden("Your role does not allow this");
        }
        if (who.getDetails() instanceof ApiTokens.Admitted token && token.limitPerMinute() != null) {
            limits.spend(token, response, call);
        }
        return new Sender(CurrentUser.get(), Sender.Kind.SIGNED_IN, request.getRemoteAddr());
    }

    /** The good one that the request brings. */
    private Optional<CaptureRules.Token> token(HttpServletRequest request, CaptureRules rules) {
        Optional<CaptureRules.Token> token =
                given(request).flatMap(known -> rules.find(known.strip(), clock.instant()));
        token.ifPresent(known -> events.publishEvent(new CampaignTokenUsed(known.id())));
        return token;
    }

    private static Optional<String> given(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(TOKEN_HEADER)).filter(token -> !token.isBlank());
    }

    private static void requireToken(
            HttpServletRequest request, CaptureRules rules, Optional<CaptureRules.Token> token) {
        if (token.isEmpty() && given(request).isPresent()) {
            throw new Unauthenticated("This token is not good for this campaign, or not any more; ask for another one");
        } else if (token.isEmpty() && rules.tokenNeeded()) {
            throw new Unauthenticated("This campaign takes leads with a token only; send it as " + TOKEN_HEADER);
        }
    }

    /** Whether the request brings a good token of the campaign. @throws Unauthenticated when it brings another one */
    public boolean holdsToken(HttpServletRequest request, CampaignInfo campaign) {
        CaptureCall.of(request).campaignIs(campaign);
        Optional<CaptureRules.Token> token = token(request, campaign.capture());
        requireToken(request, campaign.capture(), token);
        return token.isPresent();
    }

    private static void requireOrigin(HttpServletRequest request, CaptureRules rules, CaptureCall call) {
        if (CorsUtils.isCorsRequest(request) && !rules.allows(request.getHeader(HttpHeaders.ORIGIN))) {
            call.refusedFor("origin");
            throw new Forbidden("Pages of this site may not post to this campaign;"
                    + " its manager can add the site to the allowed origins");
        }
    }
}
