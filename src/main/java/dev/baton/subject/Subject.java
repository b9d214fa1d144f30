package dev.baton.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/**
 * The person, or the people, about whom something is to be found or removed.
 *
 * @param names each as first and last name
 */
public record Subject(
        List<String> leadIds,
        List<String> emails,
        List<String> phones,
        List<String> names,
        List<byte[]> emailIndexes,
        List<byte[]> phoneIndexes) {

    /** A phone number is written in many ways; these last digits are the same in all. */
    private static final int DIGITS = 9;

    /** With what the person gave when they asked. */
    public Subject with(String email, byte[] emailIndex, String phone, byte[] phoneIndex) {
        return new Subject(
                leadIds,
                more(emails, email),
                more(phones, phone),
                names,
                more(emailIndexes, emailIndex),
                more(phoneIndexes, phoneIndex));
    }

    /** Without the addresses and phones that are somebody else's as well: by those both of them would be meant. */
    public Subject without(Subject other) {
        return new Subject(
                leadIds,
                emails.stream().filter(email -> !other.emails.contains(email)).toList(),
                phones.stream().filter(phone -> !other.phones.contains(phone)).toList(),
                names,
                without(emailIndexes, other.emailIndexes),
                without(phoneIndexes, other.phoneIndexes));
    }

    private static List<byte[]> without(List<byte[]> own, List<byte[]> others) {
        return own.stream()
                .filter(index -> others.stream().noneMatch(other -> Arrays.equals(index, other)))
                .toList();
    }

    private static <T> List<T> more(Collection<T> some, T another) {
        List<T> all = new ArrayList<>(some);
        if (another != null) {
            all.add(another);
        }
        return all;
    }

    public String[] ids() {
        return leadIds.toArray(String[]::new);
    }

    public byte[][] emailKeys() {
        return emailIndexes.toArray(byte[][]::new);
    }

    public byte[][] phoneKeys() {
        return phoneIndexes.toArray(byte[][]::new);
    }

    /** Whether the text holds one of their leads' ids, an address or a phone number of theirs. */
    public boolean isMeantBy(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        String packed = low.replaceAll("[\\s().+/-]", "");
        return leadIds.stream().anyMatch(text::contains)
                || emails.stream().anyMatch(email -> low.contains(email.toLowerCase(Locale.ROOT)))
                || phones.stream().anyMatch(phone -> packed.contains(lastDigits(phone)));
    }

    /** Whether both a first and the last name of theirs stand in the text. */
    public boolean isNamedIn(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        return names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT).split("\\s+"))
                .anyMatch(words -> words.length > 1 && List.of(words).stream().allMatch(low::contains));
    }

    private static String lastDigits(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.substring(Math.max(0, digits.length() - DIGITS));
    }
}
