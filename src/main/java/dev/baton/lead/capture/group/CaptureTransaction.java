package dev.baton.lead.capture.group;

import dev.baton.lead.Leads;
import dev.baton.lead.NewLead;
import dev.baton.lead.person.PersonInCampaign;
import dev.baton.lead.person.RepeatedLeads;
import dev.baton.lead.process.AskedAgain;
import dev.baton.lead.process.LeadIntakeProcess;
import dev.baton.shared.web.idempotency.IdempotencyKey;
import dev.baton.shared.web.idempotency.IdempotencyKeys;
import dev.baton.shared.web.idempotency.Outcome;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in the leads of a group together: what was asked before is answered again, who is there already is noted. */
@Component
class CaptureTransaction {

    private final IdempotencyKeys keys;
    private final RepeatedLeads repeats;
    private final AskedAgain askedAgain;
    private final LeadIntakeProcess intake;
    private final Leads leads;

    CaptureTransaction(
            IdempotencyKeys keys, RepeatedLeads repeats, AskedAgain askedAgain, LeadIntakeProcess intake, Leads leads) {
        this.askedAgain = askedAgain;
        this.keys = keys;
        this.repeats = repeats;
        this.intake = intake;
        this.leads = leads;
    }

    /** What is to be told to each order, once the transaction stands. */
    record Answers(Map<CaptureOrder, Captured> captured, List<CaptureOrder> refused) {

        void tell() {
            refused.forEach(order -> order.done().completeExceptionally(IdempotencyKeys.anotherBody()));
            captured.forEach((order, answer) -> order.done().complete(answer));
        }
    }

    /** @param startLater the processes are started behind this transaction */
    @Transactional
    public Answers take(List<CaptureOrder> orders, boolean startLater) {
        Answers answers = new Answers(new LinkedHashMap<>(), new ArrayList<>());
        List<CaptureOrder> again = new ArrayList<>();
        List<CaptureOrder> fresh = withoutAnswered(orders, again, answers);
        if (!fresh.isEmpty()) {
            capture(fresh, startLater, answers);
        }
        again.forEach(order -> answers.captured().put(order, first(order, fresh, answers)));
        return answers;
    }

    /** @param again gathers those whose key stands twice in this group */
    private List<CaptureOrder> withoutAnswered(List<CaptureOrder> orders, List<CaptureOrder> again, Answers answers) {
        List<IdempotencyKey> asked = orders.stream()
                .map(CaptureOrder::key)
                .filter(key -> key != null)
                .toList();
        Map<ByteBuffer, IdempotencyKeys.Known> known = asked.isEmpty() ? Map.of() : keys.claim(asked);
        Map<ByteBuffer, ByteBuffer> taken = new HashMap<>();
        List<CaptureOrder> fresh = new ArrayList<>();
        for (CaptureOrder order : orders) {
            IdempotencyKey key = order.key();
            IdempotencyKeys.Known before = key == null ? null : known.get(key.hash());
            ByteBuffer request = key == null
                    ? null
                    : before == null ? taken.putIfAbsent(key.hash(), key.request()) : before.request();
            if (request == null) {
                fresh.add(order);
            } else if (!request.equals(key.request())) {
                answers.refused().add(order);
            } else if (before == null) {
                again.add(order);
            } else {
                answers.captured().put(order, Captured.of(before.outcome()));
            }
        }
        return fresh;
    }

    private void capture(List<CaptureOrder> orders, boolean startLater, Answers answers) {
        List<PersonInCampaign> persons =
                orders.stream().map(order -> repeats.person(order.lead())).toList();
        Map<PersonInCampaign, String> there = new HashMap<>(repeats.claim(persons));
        Map<PersonInCampaign, CaptureOrder> firsts = new LinkedHashMap<>();
        for (int i = 0; i < orders.size(); i++) {
            if (!there.containsKey(persons.get(i))) {
                firsts.putIfAbsent(persons.get(i), orders.get(i));
            }
        }
        there.putAll(create(firsts, startLater, answers));
        for (int i = 0; i < orders.size(); i++) {
            if (!answers.captured().containsKey(orders.get(i))) {
                String leadId = there.get(persons.get(i));
                repeats.note(leadId, orders.get(i).lead());
                CaptureOrder first = firsts.get(persons.get(i));
                // Who sends twice at once has said it with the first.
                if (first == null || !first.lead().arrival().isAsked()) {
                    askedAgain.note(leadId, orders.get(i).lead());
                }
                answers.captured().put(orders.get(i), new Captured(leadId, true, null));
            }
        }
        remember(orders, answers);
    }

    private Map<PersonInCampaign, String> create(
            Map<PersonInCampaign, CaptureOrder> firsts, boolean startLater, Answers answers) {
        if (firsts.isEmpty()) {
            return Map.of();
        }
        List<NewLead> wanted = firsts.values().stream().map(CaptureOrder::lead).toList();
        List<String> ids = startLater ? intake.receiveForLater(wanted) : intake.receive(wanted);
        Map<PersonInCampaign, String> created = new HashMap<>();
        int next = 0;
        for (Map.Entry<PersonInCampaign, CaptureOrder> first : firsts.entrySet()) {
            String id = ids.get(next++);
            created.put(first.getKey(), id);
            answers.captured()
                    .put(first.getValue(), new Captured(id, false, leads.get(id).offeredTo()));
        }
        return created;
    }

    private void remember(List<CaptureOrder> orders, Answers answers) {
        Map<ByteBuffer, Outcome> given = new HashMap<>();
        orders.stream()
                .filter(order -> order.key() != null)
                .forEach(order -> given.put(
                        order.key().hash(), answers.captured().get(order).outcome()));
        if (!given.isEmpty()) {
            keys.keep(given);
        }
    }

    private static Captured first(CaptureOrder again, List<CaptureOrder> fresh, Answers answers) {
        return fresh.stream()
                .filter(order -> order.key() != null && order.key().equals(again.key()))
                .map(order -> answers.captured().get(order))
                .findFirst()
                .orElseThrow();
    }
}
