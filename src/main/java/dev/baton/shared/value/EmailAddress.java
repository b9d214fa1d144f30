package dev.baton.shared.value;

import com.ibm.icu.text.IDNA;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An e-mail address as people use them: no quoted local part, no address literal, no comment. */
public record EmailAddress(String value) {

    private static final int LONGEST = 254;
    private static final int LONGEST_LOCAL = 64; // in bytes; the library counts characters
    private static final EmailValidator ORDINARY = JMail.strictValidator()
            .disallowQuotedIdentifiers()
            .withRule(address -> address.comments().isEmpty() && !address.hasIdentifier());
    private static final int LONGEST_NAMED = 1_000;
    private static final Pattern NAMED = Pattern.compile("[^<>]*<\\s*([^<>\\s]+@[^<>\\s]+)\\s*>[;,.]?");
    private static final Pattern AROUND = Pattern.compile("^(?i:mailto:)|[;,.]+$");
    // What no registry gives: "x@e.c" and "x@firm.c0m" are slips of the hand
    private static final Pattern LAST_LABEL = Pattern.compile("(?i).*\\.(?:\\p{L}{2,}|xn--[a-z0-9-]+)");
    // Quotes; and controls and marks that change the direction, which hide what an address says
    private static final Pattern UNUSUAL = Pattern.compile("[\\p{C}\\p{Z}\"]");
    // As registries and browsers do: "ß" and the joiners are letters of their own, other letters are folded
    private static final IDNA DOMAINS = IDNA.getUTS46Instance(IDNA.USE_STD3_RULES
            | IDNA.CHECK_BIDI
            | IDNA.CHECK_CONTEXTJ
            | IDNA.CHECK_CONTEXTO
            | IDNA.NONTRANSITIONAL_TO_ASCII
            | IDNA.NONTRANSITIONAL_TO_UNICODE);

    public EmailAddress {
        if (!readable(value)) {
            throw new IllegalArgumentException("Not an e-mail address");
        }
    }

    /** Also as mail programs write it, {@code Ann <ann@x.example>}; puts the domain into lower case and ASCII. */
    public static Optional<EmailAddress> parse(String text) {
        String line = text == null || text.length() > LONGEST_NAMED ? "" : FreeText.trimmed(text);
        Matcher named = NAMED.matcher(line);
        String bare = line.indexOf('<') >= 0 && named.matches() ? named.group(1) : line;
        String trimmed = AROUND.matcher(bare).replaceAll("").strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        String local = Normalizer.normalize(trimmed.substring(0, at), Normalizer.Form.NFC);
        String address = local + "@" + ascii(trimmed.substring(at + 1));
        return readable(address) ? Optional.of(new EmailAddress(address)) : Optional.empty();
    }

    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** The form in which two addresses of the same person are alike. */
    public String folded() {
        String compatible = Normalizer.normalize(value, Normalizer.Form.NFKC);
        // By way of upper case, so that "ß" and "ss" fold alike
        return compatible.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return value;
    }

    /** Empty where there is no such domain. */
    private static String ascii(String domain) {
        IDNA.Info found = new IDNA.Info();
        String ascii = DOMAINS.nameToASCII(domain, new StringBuilder(), found).toString();
        return found.hasErrors() ? "" : ascii;
    }

    private static boolean readable(String address) {
        return address.getBytes(StandardCharsets.UTF_8).length <= LONGEST
                && address.substring(0, Math.max(0, address.lastIndexOf('@'))).getBytes(StandardCharsets.UTF_8).length
                        <= LONGEST_LOCAL
                && !UNUSUAL.matcher(address).find()
                && address.indexOf('@') == address.lastIndexOf('@')
                && LAST_LABEL.matcher(address).matches()
                && ORDINARY.isValid(address);
    }
}
