package dev.tenure.app.edge;

import dev.tenure.app.settings.TenureSettings;
import dev.tenure.command.web.Source;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.web.util.matcher.IpAddressMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out where a request comes from: the address that sent it or, where that is a proxy which is trusted, the last one in
 * {@code X-Forwarded-For} that is none. Of an IPv6 address the network of 64 bits counts, since one machine has all of it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 4)
public final class SourceFilter extends OncePerRequestFilter {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;

    public SourceFilter(TenureSettings settings) {
        trusted = settings.tries().trustedProxies().stream()
                .map(IpAddressMatcher::new)
                .toList();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(Source.ATTRIBUTE, source(request));
        chain.doFilter(request, response);
    }

    private String source(HttpServletRequest request) {
        String nearest = request.getRemoteAddr();
        List<String> way = new ArrayList<>();
        Collections.list(request.getHeaders("X-Forwarded-For"))
                .forEach(line -> way.addAll(Arrays.asList(line.split(","))));
        for (int hop = way.size() - 1; hop >= 0 && isTrusted(nearest); hop--) {
            String before = way.get(hop).strip();
            if (!LITERAL.matcher(before).matches() || address(before).isEmpty()) {
                break;
            }
            nearest = before;
        }
        return network(nearest);
    }

    private boolean isTrusted(String address) {
        return trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    private static String network(String literal) {
        return address(literal)
                .filter(Inet6Address.class::isInstance)
                .map(address -> HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES))
                .orElse(literal);
    }

    /** No name is looked up: what is not written as an address is none. */
    private static Optional<InetAddress> address(String literal) {
        try {
            return Optional.of(InetAddress.getByName(literal));
        } catch (UnknownHostException noAddress) {
            return Optional.empty();
        }
    }
}
