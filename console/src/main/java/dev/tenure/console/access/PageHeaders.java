package dev.tenure.console.access;

import dev.tenure.console.api.Addresses;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.web.header.HeaderWriter;

/** What a browser may do with a page: load its style and images from here, send forms here and to identity, nothing else. */
final class PageHeaders implements HeaderWriter {
    private final Addresses addresses;

    PageHeaders(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        // signing out is a form that is sent on to identity and back
        String forms = "'self' " + addresses.identity() + " " + addresses.console();
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; img-src 'self'; form-action " + forms
                        + "; frame-ancestors 'none'; base-uri 'none'");
    }
}
