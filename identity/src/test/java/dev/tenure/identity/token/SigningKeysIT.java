package dev.tenure.identity.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.nimbusds.jose.jwk.JWK;
import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.identity.AccessSchema;
import dev.tenure.testing.PostgresExtension;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SigningKeysIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = AccessSchema.extension();

    private static final Keys KEYS = Keys.generate();
    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());

    @BeforeEach
    void noKeyIsThere() {
        jdbc.sql("delete from access.signing_key").update();
    }

    @Test
    void processesThatStartAtOnceShareOneKey() {
        List<String> names = IntStream.range(0, 6)
                .parallel()
                .mapToObj(i -> signing(KEYS).all().get(0).getKeyID())
                .distinct()
                .toList();
        assertThat(names).hasSize(1);
        assertThat(SigningKeys.publicKeys(jdbc).getKeys()).hasSize(1).noneMatch(JWK::isPrivate);
    }

    @Test
    void thePrivateHalfOpensWithTheKeysFileOnly() {
        assertThat(signing(KEYS).all().get(0).isPrivate()).isTrue();
        assertThatIllegalStateException()
                .isThrownBy(() -> signing(Keys.generate()).all())
                .withMessageContaining("not opened");
    }

    @Test
    void anOldKeyIsFollowedByANewOneThatSignsWhileTheOldOneStillProves() {
        String old = signing(KEYS).all().get(0).getKeyID();
        jdbc.sql("update access.signing_key set created_at = created_at - interval '91 days'")
                .update();
        List<JWK> keys = signing(KEYS).all();
        assertThat(keys).hasSize(2);
        assertThat(keys.get(0).getKeyID()).isNotEqualTo(old);
        assertThat(SigningKeys.publicKeys(jdbc).getKeyByKeyId(old)).isNotNull();
        jdbc.sql("update access.signing_key set created_at = created_at - interval '92 days'")
                .update();
        assertThat(signing(KEYS).all()).hasSize(1);
    }

    private SigningKeys signing(Keys keys) {
        return new SigningKeys(
                jdbc, new TransactionTemplate(new JdbcTransactionManager(POSTGRES.dataSource())), keys.sealer());
    }
}
