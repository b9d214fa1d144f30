package dev.baton.integration.webhook.delivery;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Resolves names at the moment of the call, and refuses addresses inside the house: what is checked is what is
 * connected to, so a name that points elsewhere the next time gains nothing.
 */
final class AddressGuard implements DnsResolver {

    private final boolean privateAddresses;
    private final DnsResolver names;

    AddressGuard(boolean privateAddresses) {
        this(privateAddresses, SystemDefaultDnsResolver.INSTANCE);
    }

    AddressGuard(boolean privateAddresses, DnsResolver names) {
        this.privateAddresses = privateAddresses;
        this.names = names;
    }

    /** The address leads into the house. */
    static final class Refused extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        Refused() {
            super("The address leads to a private network");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = names.resolve(host);
        if (!privateAddresses) {
            for (InetAddress address : found) {
                if (isInside(address)) {
                    throw new Refused();
                }
            }
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isInside(InetAddress address) {
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
