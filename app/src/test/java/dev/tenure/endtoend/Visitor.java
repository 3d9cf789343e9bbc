package dev.tenure.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at the pages with cookies and links, and no scripts; a whole browser walks in the browser tests. */
final class Visitor {
    private static final Pattern CSRF =
            Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"|value=\"([^\"]+)\"[^>]* name=\"_csrf\"");

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    /** A page as it came, after all redirects. */
    record Seen(URI address, int status, String text) {
        String csrf() {
            Matcher matcher = CSRF.matcher(text);
            assertThat(matcher.find()).as(text).isTrue();
            return matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        }
    }

    Seen get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).GET());
    }

    /** Sends a form of the page that was seen. */
    Seen post(Seen page, String path, String... fields) {
        StringBuilder form = new StringBuilder("_csrf=" + Http.encoded(page.csrf()));
        for (int i = 0; i < fields.length; i += 2) {
            form.append('&').append(fields[i]).append('=').append(Http.encoded(fields[i + 1]));
        }
        return send(HttpRequest.newBuilder(page.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(
                    request.header("Accept", "text/html")
                            .timeout(Duration.ofSeconds(30))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
            return new Seen(response.uri(), response.statusCode(), response.body());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
