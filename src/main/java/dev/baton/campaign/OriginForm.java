package dev.baton.campaign;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An origin as a manager writes it, brought into the form in which browsers send it. */
record OriginForm(String origin, String problem) {

    static final String ANY = "*";

    private static final Pattern ORIGIN = Pattern.compile("(https?)://(\\*\\.)?([^/?#:*@\\s]+)(?::(\\d{1,5}))?(/.*)?");
    private static final Pattern HOST =
            Pattern.compile("(?!-)[a-z0-9-]{1,63}(?<!-)(\\.(?!-)[a-z0-9-]{1,63}(?<!-))*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1");
    private static final int MOST_PORT = 65_535;

    static OriginForm read(String given) {
        String text = given == null ? "" : given.strip().toLowerCase(Locale.ROOT);
        if (ANY.equals(text)) {
            return new OriginForm(ANY, null);
        }
        Matcher parts = ORIGIN.matcher(text);
        if (!parts.matches()) {
            return wrong("Write the origin as https://www.example.com, https://*.example.com or *");
        }
        String host = ascii(parts.group(3));
        Optional<String> problem = problem(parts, host);
        return problem.isPresent() ? wrong(problem.get()) : new OriginForm(tidy(parts, host), null);
    }

    private static Optional<String> problem(Matcher parts, String host) {
        if (!HOST.matcher(host).matches()) {
            return Optional.of("This is no name of a host");
        }
        if (parts.group(5) != null) {
            return Optional.of("An origin ends after the host: leave out what follows it");
        }
        if ("http".equals(parts.group(1)) && !OWN_MACHINE.contains(host)) {
            return Optional.of("Only https is safe for what people enter; http is for localhost alone");
        }
        if (parts.group(2) != null && !host.contains(".")) {
            return Optional.of("Name a domain after the star, as in https://*.example.com");
        }
        return parts.group(4) != null && Integer.parseInt(parts.group(4)) > MOST_PORT
                ? Optional.of("A port is at most " + MOST_PORT)
                : Optional.empty();
    }

    /** Browsers leave out the port that a scheme has anyway. */
    private static String tidy(Matcher parts, String host) {
        String port = parts.group(4);
        boolean usual = port == null || port.equals("https".equals(parts.group(1)) ? "443" : "80");
        return parts.group(1) + "://" + (parts.group(2) == null ? "" : parts.group(2)) + host
                + (usual ? "" : ":" + Integer.parseInt(port));
    }

    private static String ascii(String host) {
        try {
            return IDN.toASCII(host);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static OriginForm wrong(String problem) {
        return new OriginForm(null, problem);
    }
}
