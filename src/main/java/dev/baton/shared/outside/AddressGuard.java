package dev.baton.shared.outside;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names at the moment of the call, and refuses addresses inside the house: what is checked is what is
 * connected to, so a name that points elsewhere the next time gains nothing.
 */
public final class AddressGuard implements DnsResolver {

    /** An address as a number, however it is written, and the names of this machine: they are known without asking. */
    private static final Pattern LITERAL =
            Pattern.compile("\\[.*]|[0-9.]+|0x[0-9a-fx.]+|(.*\\.)?localhost\\.?", Pattern.CASE_INSENSITIVE);

    private final boolean thisMachine;
    private final String trusted;
    private final DnsResolver names;

    private AddressGuard(boolean thisMachine, String trusted, DnsResolver names) {
        this.thisMachine = thisMachine;
        this.trusted = trusted;
        this.names = names;
    }

    /** @param thisMachine whether this machine may be called, and of all that is private nothing else: for trying out */
    public static AddressGuard of(boolean thisMachine) {
        return of(thisMachine, SystemDefaultDnsResolver.INSTANCE);
    }

    public static AddressGuard of(boolean thisMachine, DnsResolver names) {
        return new AddressGuard(thisMachine, null, names);
    }

    /**
     * For a server that the operator has named: it may stand in the house. Where it sends on to may not, unless to itself.
     */
    public static AddressGuard trusting(URI server) {
        return trusting(server, SystemDefaultDnsResolver.INSTANCE);
    }

    static AddressGuard trusting(URI server, DnsResolver names) {
        return new AddressGuard(false, server.getHost(), names);
    }

    /** The address leads into the house. */
    public static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("The address leads to a private network");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        for (InetAddress address : found) {
            if (isInside(address) && !isAllowed(host, address)) {
                throw new Refused();
            }
        }
        return found;
    }

    /** Whether an address is refused whatever names resolve to. */
    public boolean refuses(String host) {
        try {
            return LITERAL.matcher(host).matches() && resolve(host).length == 0;
        } catch (UnknownHostException e) {
            return true;
        }
    }

    private boolean isAllowed(String host, InetAddress address) {
        return (thisMachine && address.isLoopbackAddress()) || host.equalsIgnoreCase(trusted);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isInside4(bytes) : address instanceof Inet6Address && isInside6(bytes);
    }

    /** Not for the public (RFC 6890): this network, carrier NAT, protocol assignments, benchmarks, reserved. */
    private static boolean isInside4(byte[] b) {
        int first = b[0] & 0xff;
        int second = b[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && second >= 64 && second < 128)
                || (first == 192 && second == 0 && b[2] == 0)
                || (first == 198 && (second == 18 || second == 19));
    }

    /** Only global unicast (2000::/3) is outside, without what wraps an address of IPv4: 6to4 and Teredo. */
    private static boolean isInside6(byte[] b) {
        boolean global = (b[0] & 0xe0) == 0x20;
        boolean sixToFour = b[0] == 0x20 && b[1] == 0x02;
        boolean teredo = b[0] == 0x20 && b[1] == 0x01 && b[2] == 0 && b[3] == 0;
        return !global || sixToFour || teredo;
    }
}
