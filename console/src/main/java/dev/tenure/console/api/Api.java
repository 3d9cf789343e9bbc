package dev.tenure.console.api;

import java.net.http.HttpClient;
import java.time.Duration;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The HTTP APIs of the two sides, as a page asks them. */
public final class Api {
    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final Addresses addresses;
    private final Bearer bearer;
    private final RestClient http;
    private final JsonMapper json;

    public Api(Addresses addresses, Bearer bearer) {
        this.addresses = addresses;
        this.bearer = bearer;
        this.http = RestClient.builder().requestFactory(requests()).build();
        // fields that are added to an answer later must not break a page
        this.json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .build();
    }

    /** A question; the path may have {@code {variables}}. */
    public Call read(Side side, String path, Object... variables) {
        return call(side, HttpMethod.GET, path, variables);
    }

    /** A command. */
    public Call post(Side side, String path, Object... variables) {
        return call(side, HttpMethod.POST, path, variables);
    }

    /** A command that replaces something. */
    public Call put(Side side, String path, Object... variables) {
        return call(side, HttpMethod.PUT, path, variables);
    }

    private Call call(Side side, HttpMethod method, String path, Object... variables) {
        return new Call(new Call.Line(http, json, addresses.of(side), side), method, path, variables)
                .authorization(() -> "Bearer " + bearer.token());
    }

    private static JdkClientHttpRequestFactory requests() {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(client);
        factory.setReadTimeout(ANSWER);
        return factory;
    }
}
