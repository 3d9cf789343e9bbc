package dev.tenure.app.access;

import dev.tenure.app.roles.ConditionalOnRole;
import dev.tenure.app.roles.ProcessRole;
import dev.tenure.identity.token.TokenClaims;
import dev.tenure.kernel.actor.Actor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwsHeader;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;
import org.springframework.security.oauth2.jwt.JwtEncoder;
import org.springframework.security.oauth2.jwt.JwtEncoderParameters;
import org.springframework.stereotype.Component;

/** Access tokens for what runs in the same process as identity, such as the demonstration. No request can ask for one. */
@Component
@ConditionalOnRole(ProcessRole.IDENTITY)
public class OwnTokens {
    private final JwtEncoder encoder;

    public OwnTokens(JwtEncoder encoder) {
        this.encoder = encoder;
    }

    /** A token that speaks of the actor. */
    public String issue(Actor actor, Duration goodFor) {
        Instant now = Instant.now();
        JwtClaimsSet claims = JwtClaimsSet.builder()
                .issuer("tenure")
                .subject(actor.id())
                .audience(List.of(TokenClaims.AUDIENCE))
                .issuedAt(now)
                .expiresAt(now.plus(goodFor))
                .claim(TokenClaims.ROLE, actor.role().name().toLowerCase(Locale.ROOT))
                .claim(TokenClaims.SCOPE, List.copyOf(actor.scopes()))
                .build();
        return encoder.encode(JwtEncoderParameters.from(
                        JwsHeader.with(SignatureAlgorithm.RS256).build(), claims))
                .getTokenValue();
    }
}
