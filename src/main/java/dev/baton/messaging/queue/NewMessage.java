package dev.baton.messaging.queue;

/**
 * A message to be written down, once.
 *
 * @param key whoever comes with it again gets the same message
 * @param leadId null: it is about no lead
 * @param taskId the external task that has it sent: when that is gone the message ends; null: none is behind it
 * @param channel {@code email}, {@code slack}, …
 * @param purpose {@code marketing} or {@code transactional}
 */
public record NewMessage(String key, String leadId, String taskId, String channel, String purpose, String template) {

    public static final String EMAIL = "email";

    private static final String TRANSACTIONAL = "transactional";

    public static NewMessage mail(String key, String leadId, String taskId, String template) {
        return new NewMessage(key, leadId, taskId, EMAIL, "marketing", template);
    }

    /** To somebody who asked: that it has arrived, or whether they agree at all. */
    public static NewMessage answer(String key, String leadId, String taskId, String template) {
        return new NewMessage(key, leadId, taskId, EMAIL, TRANSACTIONAL, template);
    }

    public static NewMessage toStaff(String key, String leadId, String taskId, String channel, String occasion) {
        return new NewMessage(key, leadId, taskId, channel, TRANSACTIONAL, occasion);
    }
}
