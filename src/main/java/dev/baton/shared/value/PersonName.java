package dev.baton.shared.value;

/** A person's name; {@code last} is empty when only one word is known. */
public record PersonName(String first, String last) {

    /** How many characters of either are kept. */
    public static final int LONGEST = 100;

    public PersonName {
        first = FreeText.line(first, LONGEST);
        last = FreeText.line(last, LONGEST);
    }

    /** Takes a full name apart: "Doe, John", "Dr. Vincent van Gogh", "山田 太郎". */
    public static PersonName split(String fullName) {
        return NameSplitter.split(FreeText.line(fullName, 2 * LONGEST));
    }

    public boolean isEmpty() {
        return first.isEmpty() && last.isEmpty();
    }

    public String full() {
        return (first + " " + last).strip();
    }
}
