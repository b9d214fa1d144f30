package dev.baton.privacy.request.page;

import static io.swagger.v3.oas.annotations.media.Schema.RequiredMode.REQUIRED;

import dev.baton.engine.security.EngineSession;
import dev.baton.identity.CurrentUser;
import dev.baton.identity.Permissions;
import dev.baton.identity.organisation.Organisations;
import dev.baton.lead.LeadAccess;
import dev.baton.lead.LeadVault;
import dev.baton.lead.contact.Contact;
import dev.baton.privacy.request.IdentityCheck;
import dev.baton.privacy.request.PrivacyRequests;
import dev.baton.shared.InvalidInput;
import dev.baton.shared.page.ItemPage;
import dev.baton.shared.page.PageRequest;
import dev.baton.shared.value.FreeText;
import dev.baton.shared.web.idempotency.UnkeyedPosts;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A person's requests about their data: written down, decided, and what came of them. */
@RestController
@RequestMapping("/v1/api")
@PreAuthorize("hasAuthority('" + Permissions.PRIVACY_HANDLE + "')")
class PrivacyRequestController {

    private static final String REQUEST = "/privacy-requests/{request_id}";
    private static final int LONGEST_REASON = 10_000;
    private static final Set<String> DECISIONS = Set.of("approve", "refuse");

    private final PrivacyRequests requests;
    private final PrivacyRequestViews views;
    private final LeadAccess access;
    private final LeadVault vault;
    private final EngineSession session;
    private final Organisations organisations;
    private final Clock clock;

    PrivacyRequestController(
            PrivacyRequests requests,
            PrivacyRequestViews views,
            LeadAccess access,
            LeadVault vault,
            EngineSession session,
            Organisations organisations,
            Clock clock) {
        this.requests = requests;
        this.views = views;
        this.access = access;
        this.vault = vault;
        this.session = session;
        this.organisations = organisations;
        this.clock = clock;
    }

    record Search(String email, String phone, Integer page, Integer size) {}

    record Draft(List<String> leadIds, String reason) {}

    record Decision(
            @Schema(
                            requiredMode = REQUIRED,
                            allowableValues = {"approve", "refuse"})
                    String decision,
            List<String> leadIds,
            String reason) {}

    record Extension(@Schema(requiredMode = REQUIRED) String reason) {}

    @GetMapping("/privacy-requests")
    @Operation(summary = "People's requests, the open ones first")
    @Transactional(readOnly = true)
    public ItemPage<PrivacyRequestView> list(PageRequest page) {
        return requests.page(null, null, page).map(views::of);
    }

    /** It only reads. */
    @Bean
    static UnkeyedPosts privacySearches() {
        return UnkeyedPosts.of("/v1/api/privacy-requests/search");
    }

    @PostMapping("/privacy-requests/search")
    @Operation(summary = "The requests of one person, by e-mail address or phone")
    @Transactional(readOnly = true)
    public ItemPage<PrivacyRequestView> search(@RequestBody Search search) {
        String email = PrivacyRequestForm.email(search.email(), "email");
        String phone = PrivacyRequestForm.phone(search.phone(), "phone", country());
        return requests.page(
                        vault.emailIndex(email), vault.phoneIndex(phone), PageRequest.of(search.page(), search.size()))
                .map(views::of);
    }

    @PostMapping("/privacy-requests")
    @Operation(summary = "Write down what a person asks for about their data")
    @ResponseStatus(HttpStatus.CREATED)
    @Transactional
    public ResponseEntity<PrivacyRequestView> open(@RequestBody PrivacyRequestForm form) {
        CurrentUser who = CurrentUser.get();
        var wanted = form.check(vault, clock.instant(), country());
        wanted.leadIds().forEach(leadId -> access.visible(leadId, who));
        return at(HttpStatus.CREATED, views.of(requests.open(wanted, who.username())));
    }

    @DeleteMapping("/leads/{lead_id}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Ask for a lead's person to be erased: opens a request that somebody has to approve")
    @Transactional
    public ResponseEntity<PrivacyRequestView> erase(@PathVariable("lead_id") String leadId) {
        CurrentUser who = CurrentUser.get();
        Contact contact = vault.contact(access.visible(leadId, who));
        var form = new PrivacyRequestForm(
                "erasure",
                contact.fullName(),
                contact.email(),
                contact.phone(),
                IdentityCheck.NOT_CHECKED.apiName(),
                null,
                null,
                Map.of(),
                List.of(leadId));
        return at(
                HttpStatus.ACCEPTED,
                views.of(requests.open(form.check(vault, clock.instant(), country()), who.username())));
    }

    private String country() {
        return organisations.now().country();
    }

    private static ResponseEntity<PrivacyRequestView> at(HttpStatus status, PrivacyRequestView opened) {
        return ResponseEntity.status(status)
                .location(URI.create("/v1/api/privacy-requests/" + opened.id()))
                .body(opened);
    }

    @GetMapping(REQUEST)
    @Transactional(readOnly = true)
    public PrivacyRequestView one(@PathVariable("request_id") UUID id) {
        return views.of(requests.get(id));
    }

    @PutMapping(REQUEST + "/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "For Tasklist's form: what belongs to a decision, before the task is completed there")
    void draft(@PathVariable("request_id") UUID id, @RequestBody Draft draft) {
        requests.draft(id, draft.leadIds(), text(draft.reason()));
    }

    @PostMapping(REQUEST + "/decide")
    @Operation(summary = "Approve or refuse a request; what is approved is carried out at once")
    @Transactional
    public PrivacyRequestView decide(@PathVariable("request_id") UUID id, @RequestBody Decision wanted) {
        if (wanted.decision() == null || !DECISIONS.contains(wanted.decision())) {
            throw new InvalidInput("decision", "The decision is approve or refuse");
        }
        requests.draft(id, wanted.leadIds(), text(wanted.reason()));
        session.asSignedIn(() -> {
            requests.decide(id, wanted.decision());
            return null;
        });
        return views.of(requests.get(id));
    }

    @PostMapping(REQUEST + "/extend")
    @Operation(summary = "Take two months more, once, for a reason that the person is told")
    @Transactional
    public PrivacyRequestView extend(@PathVariable("request_id") UUID id, @RequestBody Extension wanted) {
        String reason = text(wanted.reason());
        if (reason == null || reason.isBlank()) {
            throw new InvalidInput("reason", "Please say why it takes longer; the person has to be told");
        }
        return views.of(requests.extend(id, reason, CurrentUser.get().username()));
    }

    private static String text(String text) {
        return FreeText.tidy(text, LONGEST_REASON);
    }
}
