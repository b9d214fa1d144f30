package dev.baton.lead.contact;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The maintained list of free-mail and disposable providers: any other domain counts as a business one (002, scoring). */
@Component
public class FreeMailDomains {

    private final Set<String> domains;

    public FreeMailDomains() throws IOException {
        ClassPathResource list = new ClassPathResource("lead/free-mail-domains.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            domains = lines.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** @param email null: there is none @return null where there is none */
    public Boolean isBusiness(String email) {
        return email == null ? null : !contains(email);
    }

    boolean contains(String email) {
        String domain = email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        for (int dot = domain.indexOf('.'); dot > 0; dot = domain.indexOf('.')) {
            if (domains.contains(domain)) {
                return true;
            }
            domain = domain.substring(dot + 1); // a free-mail provider's subdomains are its own
        }
        return false;
    }
}
