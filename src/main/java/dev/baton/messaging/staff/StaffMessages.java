package dev.baton.messaging.staff;

import dev.baton.lead.Lead;
import dev.baton.lead.Leads;
import dev.baton.messaging.queue.Errand;
import dev.baton.messaging.queue.MessageLife;
import dev.baton.messaging.queue.MessageState;
import dev.baton.messaging.queue.MessageTimeline;
import dev.baton.messaging.queue.NewMessage;
import dev.baton.messaging.queue.NotToBeSent;
import dev.baton.messaging.queue.Outcome;
import dev.baton.messaging.queue.Progress;
import dev.baton.messaging.queue.QueuedMessage;
import dev.baton.messaging.staff.StaffChannel.Answer;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Messages to the staff about a lead. Other than a mail to a lead each arrives at least once: when nobody knows whether
 * it was taken, it is sent again.
 */
@Component
public class StaffMessages {

    private final MessageLife life;
    private final Leads leads;
    private final MessageTimeline timeline;

    StaffMessages(MessageLife life, Leads leads, MessageTimeline timeline) {
        this.life = life;
        this.leads = leads;
        this.timeline = timeline;
    }

    /**
     * What is to be told.
     *
     * @param taskId the external task that has it told
     * @param occasion with lead and channel it makes the key: nobody is told twice of the same
     */
    public record Notice(String leadId, String taskId, String channel, String occasion) {

        private NewMessage message() {
            String key = String.join("/", "staff", leadId, occasion, channel);
            return NewMessage.toStaff(key, leadId, taskId, channel, occasion);
        }
    }

    /** Safe to repeat. @param text what is said, made only when it is really sent; empty: nobody is to be told any more */
    public <M> Progress deliver(Notice notice, StaffChannel<M> channel, Function<Lead, Optional<M>> text) {
        return life.deliver(notice.message(), new Telling<>(channel, text));
    }

    private final class Telling<M> implements Errand {

        private final StaffChannel<M> channel;
        private final Function<Lead, Optional<M>> text;

        private Telling(StaffChannel<M> channel, Function<Lead, Optional<M>> text) {
            this.channel = channel;
            this.text = text;
        }

        @Override
        public Policy policy() {
            return new Policy(false, channel.retryAfter(), channel.retryAfter().size() + 1);
        }

        @Override
        public Made make(QueuedMessage claimed) {
            Lead lead = leads.get(claimed.leadId());
            return NotToBeSent.about(lead).map(Made::not).orElseGet(() -> text.apply(lead)
                    .map(message -> Made.ready(new Call(channel, channel.prepare(claimed.id(), message))))
                    .orElseGet(() -> Made.not(Outcome.of(MessageState.CANCELLED, "there is nobody to tell"))));
        }

        @Override
        public void ended(QueuedMessage message, Outcome outcome) {
            if (outcome.state() == MessageState.ACCEPTED) {
                timeline.add(message, outcome);
            }
        }

        /** A person is asked; when they have put right what is wrong, it can be sent at once. */
        @Override
        public Outcome givenUp(QueuedMessage claimed, Outcome last) {
            timeline.add(claimed, last);
            return Outcome.later(last.reason(), Duration.ZERO);
        }
    }

    /** One message handed to one service. */
    private record Call(StaffChannel<?> channel, Supplier<Answer> sending) implements Errand.Attempt {

        @Override
        public Optional<Outcome> notNow() {
            return channel.mustWait()
                    .map(wait -> Outcome.later(
                            channel.service() + " is left alone for a while after it failed or asked for it", wait));
        }

        @Override
        public void giveBack() {
            channel.giveBack();
        }

        @Override
        public Outcome send() {
            Answer answer = sending.get();
            MessageState state =
                    switch (answer.verdict()) {
                        case TAKEN -> MessageState.ACCEPTED;
                        case LATER -> MessageState.DEFERRED;
                        case REFUSED -> MessageState.REJECTED;
                    };
            return new Outcome(state, answer.reason(), null, answer.pause());
        }
    }
}
