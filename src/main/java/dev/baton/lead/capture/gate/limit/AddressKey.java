package dev.baton.lead.capture.gate.limit;

import dev.baton.seal.BlindIndex;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Under what an address is counted: a keyed fingerprint. Of IPv6 the network counts, which one house has to itself. */
@Component
public class AddressKey {

    private static final int NETWORK_BYTES = 8;

    private final BlindIndex fingerprints;

    public AddressKey(BlindIndex fingerprints) {
        this.fingerprints = fingerprints;
    }

    String of(String address) {
        return HexFormat.of().formatHex(fingerprints.of("client-address", network(address)));
    }

    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress(); // with a colon it is no name to look up
            return bytes.length > NETWORK_BYTES
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES))
                    : InetAddress.getByAddress(bytes).getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
