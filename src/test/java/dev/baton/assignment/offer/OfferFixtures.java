package dev.baton.assignment.offer;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.baton.assignment.AssignmentSettings;
import dev.baton.assignment.Routing;
import dev.baton.assignment.rep.RepLoads;
import dev.baton.lead.Lead;
import dev.baton.lead.LeadFixtures;
import dev.baton.lead.Leads;
import dev.baton.lead.RoutingReason;
import dev.baton.lead.state.Grade;
import dev.baton.lead.timeline.LeadTimeline;
import dev.baton.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.util.ReflectionTestUtils;

/** One lead, a ranking of reps, and what offers it to them, without a database. At most three offers are made. */
public final class OfferFixtures {

    public static final Instant NOW = Instant.parse("2026-05-05T12:00:00Z");
    public static final AssignmentSettings SETTINGS = new AssignmentSettings(
            Map.of(
                    Grade.A, Duration.ofMinutes(10),
                    Grade.B, Duration.ofHours(1),
                    Grade.C, Duration.ofHours(4),
                    Grade.D, Duration.ofHours(24)),
            80,
            3);

    final TestClock clock = new TestClock(NOW);
    public final Lead lead = LeadFixtures.received(LeadFixtures.completeLead(), NOW);
    public final RepLoads loads = mock(RepLoads.class);
    public final NoteDrafts drafts = mock(NoteDrafts.class);
    public final LeadTimeline timeline = mock(LeadTimeline.class);
    public final ApplicationEventPublisher events = mock(ApplicationEventPublisher.class);
    public final Leads leads = LeadFixtures.leads(new HashMap<>(Map.of(lead.id(), lead)), events, clock);
    public final Rows rows = new Rows();
    public final Offers offers;

    private final Routing routing = mock(Routing.class);
    private List<String> team = List.of();

    public OfferFixtures(Grade grade) {
        lead.judged(lead.judgement().graded(grade), NOW);
        when(routing.rank(any(), any())).thenAnswer(call -> ranked(call.getArgument(1)));
        when(routing.rank(any(), any(), anyString())).thenAnswer(call -> ranked(call.getArgument(1)));
        when(drafts.take(anyString(), any(), anyString())).thenReturn(Optional.empty());
        offers = new Offers(leads, routing, loads, drafts, timeline, SETTINGS, rows, events, clock);
    }

    /** The reps as the rules rank them; who had the lead before is not eligible. */
    public void ranking(String... best) {
        team = List.of(best);
    }

    /** Ranks, and offers the lead to the best one. */
    public Optional<Offers.Offer> offerFirst() {
        offers.rank(lead.id());
        return offers.offerNext(lead.id(), 0);
    }

    private List<RoutingReason> ranked(Collection<String> before) {
        return team.stream()
                .map(rep -> new RoutingReason(rep, 10, "fits", !before.contains(rep)))
                .toList();
    }

    /** The offers that were made. */
    public static final class Rows extends LeadOffers {

        final List<LeadOffer> all = new ArrayList<>();

        private Rows() {
            super(null);
        }

        @Override
        void add(LeadOffer offer) {
            all.add(offer);
        }

        @Override
        Optional<LeadOffer> open(Lead lead) {
            return all.stream()
                    .filter(offer -> offer.username().equals(lead.offeredTo()) && answer(offer) == null)
                    .findFirst();
        }

        @Override
        List<String> offeredBefore(String leadId) {
            return all.stream()
                    .filter(offer -> !"replaced".equals(answer(offer)))
                    .map(LeadOffer::username)
                    .toList();
        }

        @Override
        boolean everOffered(String leadId, String username) {
            return all.stream().anyMatch(offer -> offer.username().equals(username));
        }

        @Override
        int lastNumber(String leadId) {
            return all.stream().mapToInt(offer -> offer.open().number()).max().orElse(0);
        }

        @Override
        void flush() {
            // nothing waits to be written
        }

        @Override
        void hold(String leadId) {
            // nobody else is here
        }

        @Override
        void hold(Lead lead) {
            // nobody else is here
        }

        /** As {@code rep1 declined}. */
        public List<String> answers() {
            return all.stream()
                    .map(offer -> offer.username() + " " + answer(offer))
                    .toList();
        }

        private static String answer(LeadOffer offer) {
            return (String) ReflectionTestUtils.getField(offer, "answer");
        }
    }
}
