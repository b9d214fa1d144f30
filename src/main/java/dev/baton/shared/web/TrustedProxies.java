package dev.baton.shared.web;

import dev.baton.shared.StartRefused;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.valves.RemoteIpValve;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The proxies that are believed when they say for whom they ask. Without any, {@code X-Forwarded-*} counts for nothing.
 * Tomcat's valve does the reading; it knows its proxies by a regular expression, which is made here from the networks.
 */
@Component
public class TrustedProxies implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String HELP = "BATON_TRUSTED_PROXIES must be a list of networks, as in 10.0.0.0/8,192.168.1.7;"
            + " of IPv6 networks the prefix is a multiple of 16. This is none: ";
    private static final int BYTE = 8;

    private final List<String> networks;

    TrustedProxies(@Value("${baton.trusted-proxies}") List<String> networks) {
        this.networks = networks;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        if (networks.isEmpty()) {
            return;
        }
        RemoteIpValve valve = new RemoteIpValve();
        valve.setInternalProxies(regex(networks));
        valve.setRemoteIpHeader("X-Forwarded-For");
        valve.setProtocolHeader("X-Forwarded-Proto");
        factory.addEngineValves(valve);
    }

    /** Whether an address, as Java writes it, is one of theirs. */
    public Predicate<String> addresses() {
        return networks.isEmpty()
                ? address -> false
                : Pattern.compile(regex(networks)).asMatchPredicate();
    }

    static String regex(List<String> networks) {
        return networks.stream().map(TrustedProxies::one).collect(Collectors.joining("|"));
    }

    private static String one(String given) {
        String network = given.strip();
        String[] parts = network.split("/", 2);
        if (!parts[0].matches("[0-9.]+|[0-9a-fA-F]*:[0-9a-fA-F:.]*")) {
            throw new StartRefused(HELP + network);
        }
        try {
            byte[] address = InetAddress.getByName(parts[0]).getAddress();
            int prefix = parts.length == 1 ? address.length * BYTE : Integer.parseInt(parts[1]);
            if (prefix < 0 || prefix > address.length * BYTE || (address.length > 4 && prefix % 16 != 0)) {
                throw new StartRefused(HELP + network);
            }
            return address.length > 4 ? sixteenBits(address, prefix) : octets(address, prefix);
        } catch (UnknownHostException | NumberFormatException e) {
            throw new StartRefused(HELP + network);
        }
    }

    private static String octets(byte[] address, int prefix) {
        return IntStream.range(0, address.length)
                .mapToObj(i -> octet(address[i] & 0xff, Math.min(BYTE, Math.max(0, prefix - i * BYTE))))
                .collect(Collectors.joining("\\."));
    }

    private static String octet(int value, int fixedBits) {
        int size = 1 << (BYTE - fixedBits);
        int from = value / size * size;
        return size == 256
                ? "\\d{1,3}"
                : IntStream.range(from, from + size)
                        .mapToObj(String::valueOf)
                        .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** As Java writes IPv6 addresses: eight groups, nothing left out. */
    private static String sixteenBits(byte[] address, int prefix) {
        return IntStream.range(0, address.length / 2)
                .mapToObj(i -> i * 16 < prefix
                        ? Integer.toHexString((address[2 * i] & 0xff) << BYTE | address[2 * i + 1] & 0xff)
                        : "[0-9a-f]{1,4}")
                .collect(Collectors.joining(":"));
    }
}
