package dev.tenure.identity.grant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.identity.AccessSchema;
import dev.tenure.testing.PostgresExtension;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;

class SealedGrantsIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = AccessSchema.extension();

    private static final Keys KEYS = Keys.generate();
    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());
    private final SealedGrants grants = new SealedGrants(jdbc, KEYS.sealer(), KEYS.keyedHash());

    @Test
    void aGrantIsFoundByEachOfItsTokensAndByNoOther() {
        String mark = UUID.randomUUID().toString();
        grants.save(grant(mark, Instant.now()));
        assertThat(found("code-" + mark, OAuth2ParameterNames.CODE)).isEqualTo(mark);
        assertThat(found("access-" + mark, OAuth2ParameterNames.ACCESS_TOKEN)).isEqualTo(mark);
        assertThat(found("refresh-" + mark, OAuth2ParameterNames.REFRESH_TOKEN)).isEqualTo(mark);
        assertThat(grants.findByToken("refresh-" + mark, null)).isNotNull();
        assertThat(grants.findByToken("access-" + mark, new OAuth2TokenType(OAuth2ParameterNames.CODE)))
                .isNull();
        assertThat(grants.findByToken("other", null)).isNull();
    }

    @Test
    void noTokenIsReadableInTheDatabase() {
        String mark = UUID.randomUUID().toString();
        grants.save(grant(mark, Instant.now()));
        String row = jdbc.sql(
                        "select row_to_json(g)::text || encode(sealed, 'escape') from access.issued_grant g where grant_id = ?")
                .param(mark)
                .query(String.class)
                .single();
        assertThat(row).doesNotContain("code-" + mark, "access-" + mark, "refresh-" + mark, "pat.jones");
    }

    @Test
    void whatRanOutIsForgotten() {
        String old = UUID.randomUUID().toString();
        grants.save(grant(old, Instant.now().minus(2, ChronoUnit.DAYS)));
        grants.save(grant(UUID.randomUUID().toString(), Instant.now()));
        assertThat(grants.findById(old)).isNull();
    }

    @Test
    void aRemovedGrantOpensNothing() {
        String mark = UUID.randomUUID().toString();
        OAuth2Authorization grant = grant(mark, Instant.now());
        grants.save(grant);
        grants.remove(grant);
        assertThat(grants.findByToken("refresh-" + mark, null)).isNull();
    }

    private String found(String token, String type) {
        OAuth2Authorization grant = grants.findByToken(token, new OAuth2TokenType(type));
        return grant == null ? "" : grant.getId();
    }

    private static OAuth2Authorization grant(String mark, Instant from) {
        Instant until = from.plus(1, ChronoUnit.HOURS);
        RegisteredClient client = RegisteredClient.withId("console")
                .clientId("console")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("http://localhost/back")
                .build();
        return OAuth2Authorization.withRegisteredClient(client)
                .id(mark)
                .principalName("pat.jones")
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .token(new OAuth2AuthorizationCode("code-" + mark, from, until))
                .accessToken(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, "access-" + mark, from, until))
                .refreshToken(new OAuth2RefreshToken("refresh-" + mark, from, until))
                .build();
    }
}
