package org.shuzha.notice;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Where webhooks may go: to addresses of the public internet, and to those that the operator allows. A name is looked up once
 * and the connection goes to what was looked at, so that a second, different answer reaches nobody; one forbidden address
 * among the answers forbids them all.
 */
class WebhookTargets implements DnsResolver {

    /** How names are looked up. */
    interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** A target that nobody may be sent to. */
    static final class RefusedException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        RefusedException(String host) {
            super("refused target: " + host);
        }
    }

    /** Special-purpose blocks of IPv4 (IANA), the address clouds answer their machines at, and embeddings of IPv4 in IPv6. */
    private static final List<IpAddressMatcher> REFUSED = matchers(Stream.of(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            "2001::/23",
            "2001:db8::/32",
            "2002::/16",
            "3fff::/20"));

    private static final int V6_BYTES = 16;
    private static final int V6_PREFIX = 0xE0;
    private static final int V6_GLOBAL = 0x20;

    private final List<IpAddressMatcher> allowed;
    private final Lookup lookup;

    /** {@code allowed}: blocks such as {@code 10.1.2.0/24}. */
    WebhookTargets(List<String> allowed, Lookup lookup) {
        this.allowed = matchers(allowed.stream());
        this.lookup = lookup;
    }

    /** Throws {@link RefusedException} where a webhook must not go. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = lookup.addresses(host);
        for (InetAddress address : addresses) {
            if (!allowed(address) && refused(address)) {
                throw new RefusedException(host);
            }
        }
        return addresses;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    /** Whether the operator allows all addresses of the host by name. */
    boolean inside(String host) throws UnknownHostException {
        return Stream.of(resolve(host)).allMatch(this::allowed);
    }

    private boolean allowed(InetAddress address) {
        return matches(allowed, address);
    }

    /** Of IPv6 only the global block is public; IPv4 mapped into IPv6 is IPv4 to Java. */
    private static boolean refused(InetAddress address) {
        byte[] bytes = address.getAddress();
        boolean global = bytes.length < V6_BYTES || (bytes[0] & V6_PREFIX) == V6_GLOBAL;
        return !global || matches(REFUSED, address);
    }

    private static boolean matches(List<IpAddressMatcher> blocks, InetAddress address) {
        String plain = address.getHostAddress().replaceFirst("%.*", "");
        return blocks.stream().anyMatch(block -> block.matches(plain));
    }

    private static List<IpAddressMatcher> matchers(Stream<String> blocks) {
        return blocks.map(IpAddressMatcher::new).toList();
    }
}
