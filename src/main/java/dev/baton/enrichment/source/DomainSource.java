package dev.baton.enrichment.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.IDN;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.xbill.DNS.Lookup;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Whether a domain takes mail, and whether its addresses are thrown away: a list of disposable providers, then the name
 * servers (an MX record, or an address by RFC 5321; "." as MX says by RFC 7505 that it takes none).
 */
@Component
public class DomainSource implements Source {

    private final EnrichmentSettings settings;
    private final Set<String> disposable;

    DomainSource(EnrichmentSettings settings) throws IOException {
        this.settings = settings;
        ClassPathResource list = new ClassPathResource("enrichment/disposable-domains.txt");
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(list.getInputStream(), StandardCharsets.UTF_8))) {
            disposable = lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    @Override
    public String name() {
        return "domain";
    }

    @Override
    public boolean isOn() {
        return settings.domain().enabled();
    }

    @Override
    public String asked(Question question) {
        return question.businessDomain();
    }

    @Override
    public Map<Fact, String> lookUp(String domain) throws SourceAway {
        return Map.of(Fact.EMAIL_DOMAIN, kind(domain));
    }

    private String kind(String domain) throws SourceAway {
        if (isDisposable(domain)) {
            return "disposable";
        }
        try {
            Name name = Name.fromString(IDN.toASCII(domain) + ".");
            Record[] mail = ask(name, Type.MX);
            if (mail.length > 0) {
                boolean refusesAll =
                        mail.length == 1 && ((MXRecord) mail[0]).getTarget().equals(Name.root);
                return refusesAll ? "none" : "business";
            }
            return ask(name, Type.A).length > 0 || ask(name, Type.AAAA).length > 0 ? "business" : "none";
        } catch (TextParseException | IllegalArgumentException e) {
            return "none";
        }
    }

    private boolean isDisposable(String domain) {
        String rest = domain;
        while (!disposable.contains(rest)) {
            int dot = rest.indexOf('.');
            if (dot < 0) {
                return false;
            }
            rest = rest.substring(dot + 1);
        }
        return true;
    }

    /** @return empty when the name is not there, or has no such record */
    private Record[] ask(Name name, int type) throws SourceAway {
        Lookup lookup = new Lookup(name, type);
        lookup.setResolver(resolver());
        lookup.setCache(null);
        Record[] found = lookup.run();
        return switch (lookup.getResult()) {
            case Lookup.SUCCESSFUL -> found;
            case Lookup.HOST_NOT_FOUND, Lookup.TYPE_NOT_FOUND -> new Record[0];
            default -> throw new SourceAway("the name server did not answer");
        };
    }

    private SimpleResolver resolver() throws SourceAway {
        try {
            String server = settings.domain().server();
            SimpleResolver resolver = EnrichmentSettings.given(server) ? at(server) : new SimpleResolver();
            resolver.setTimeout(settings.timeout());
            return resolver;
        } catch (UnknownHostException e) {
            throw new SourceAway("the name server cannot be reached");
        }
    }

    /** @param server as in {@code 10.0.0.2} or {@code 10.0.0.2:5353} */
    private static SimpleResolver at(String server) throws UnknownHostException {
        int colon = server.lastIndexOf(':');
        boolean hasPort = colon > 0 && server.indexOf(':') == colon;
        SimpleResolver resolver = new SimpleResolver(hasPort ? server.substring(0, colon) : server);
        if (hasPort) {
            resolver.setPort(Integer.parseInt(server.substring(colon + 1)));
        }
        return resolver;
    }
}
