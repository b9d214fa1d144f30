package dev.baton.enrichment;

import dev.baton.engine.ProcessBean;
import dev.baton.engine.ProcessMethod;
import dev.baton.enrichment.source.EnrichmentSettings;
import dev.baton.enrichment.source.Fact;
import dev.baton.enrichment.source.Question;
import dev.baton.enrichment.source.Source;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadBatch;
import dev.baton.lead.LeadVault;
import dev.baton.lead.Leads;
import dev.baton.lead.state.FoundFacts;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** The process {@code lead-enrichment}: which sources are asked about a lead, and what becomes of their answers. */
@Component
@ProcessBean
public class LeadEnrichment {

    static final String KEY = "lead-enrichment";
    public static final String LEAD_ID = "leadId";
    static final String LOOK_UP_DOMAIN = "lookUpDomain";
    static final String LOOK_UP_REGISTRY = "lookUpRegistry";
    static final String LOOK_UP_LOCATION = "lookUpLocation";
    static final String LOOK_UP_COMPANY_FILE = "lookUpCompanyFile";
    static final String LOOK_UP_COMPANY_SERVICE = "lookUpCompanyService";
    static final String MORE_KNOWN = "moreKnown";

    private static final String BUSINESS = "business";

    private final EnrichmentSettings settings;
    private final List<Source> all;
    private final List<Source> sources;
    private final Lookups lookups;
    private final Leads leads;
    private final LeadBatch batch;
    private final LeadVault vault;
    private final RuntimeService runtime;
    private final Clock clock;

    public LeadEnrichment(
            EnrichmentSettings settings,
            List<Source> sources,
            Lookups lookups,
            Leads leads,
            LeadBatch batch,
            LeadVault vault,
            RuntimeService runtime,
            Clock clock) {
        this.settings = settings;
        this.all = sources;
        this.sources = sources.stream().filter(Source::isOn).toList();
        this.lookups = lookups;
        this.leads = leads;
        this.batch = batch;
        this.vault = vault;
        this.runtime = runtime;
        this.clock = clock;
    }

    @ProcessMethod
    public String getInTime() {
        return settings.inTime().toString();
    }

    /** Whether a source is on that has something to look up for this lead. Costs nothing while all are off. */
    @ProcessMethod
    public boolean isDue(String leadId) {
        if (sources.isEmpty()) {
            return false;
        }
        return leads.find(leadId).filter(lead -> !asked(lead).isEmpty()).isPresent();
    }

    /** The sources that have not answered yet what they would be asked now. */
    public Set<String> choose(String leadId) {
        return asked(leads.get(leadId)).entrySet().stream()
                .filter(each -> !lookups.isKnown(leadId, each.getKey(), each.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** @return empty when the lead is gone, or there is nothing to ask any more */
    public Optional<String> asked(String leadId, Source source) {
        return leads.find(leadId).map(lead -> asked(lead).get(source.name()));
    }

    private Map<String, String> asked(Lead lead) {
        if (lead.person().isRestricted() || lead.mergedInto() != null) {
            return Map.of();
        }
        return asked(lead, sources);
    }

    private Map<String, String> asked(Lead lead, List<Source> by) {
        Question question =
                Question.of(vault.contact(lead), lead.enquiry().traits().businessEmail());
        Map<String, String> asked = new HashMap<>();
        for (Source source : by) {
            String text = source.asked(question);
            if (text != null) {
                asked.put(source.name(), text);
            }
        }
        return asked;
    }

    /** Gives the lead what is known now, for the rules. @return whether that is another thing than before */
    public boolean use(String leadId) {
        Lead lead = batch.hold(List.of(leadId)).get(leadId);
        if (lead == null || lead.person().isRestricted() || lead.status().isClosed()) {
            return false;
        }
        FoundFacts facts = facts(leadId);
        if (facts.equals(lead.found())) {
            return false;
        }
        lead.nowKnown(facts);
        return true;
    }

    /** What a person gave is another thing now: what was looked up for the old is dropped, the new is looked up. */
    public void edited(String leadId) {
        Lead lead = leads.get(leadId);
        lookups.forgetAllBut(leadId, asked(lead, all));
        lead.nowKnown(facts(leadId));
        if (!choose(leadId).isEmpty() && !lead.status().isClosed()) {
            runtime.startProcessInstanceByKey(KEY, leadId, Map.of(LEAD_ID, leadId));
        }
    }

    /** A business domain that was registered a short time ago is {@code new}. */
    private String emailDomain(Map<Fact, String> known) {
        String kind = known.getOrDefault(Fact.EMAIL_DOMAIN, BUSINESS);
        String since = known.get(Fact.DOMAIN_SINCE);
        LocalDate young =
                LocalDate.ofInstant(clock.instant().minus(settings.registry().youngFor()), ZoneOffset.UTC);
        boolean isNew =
                BUSINESS.equals(kind) && since != null && LocalDate.parse(since).isAfter(young);
        return isNew ? "new" : known.get(Fact.EMAIL_DOMAIN);
    }

    /** Where several sources know something, the first by name is believed: the house's own file before a service. */
    private FoundFacts facts(String leadId) {
        Map<Fact, String> known = new EnumMap<>(Fact.class);
        lookups.of(leadId).forEach(lookup -> lookup.found().forEach(known::putIfAbsent));
        return new FoundFacts(
                emailDomain(known),
                known.get(Fact.COUNTRY),
                known.getOrDefault(Fact.REGION, known.get(Fact.COUNTRY)),
                known.get(Fact.COMPANY_SIZE),
                known.get(Fact.INDUSTRY));
    }
}
