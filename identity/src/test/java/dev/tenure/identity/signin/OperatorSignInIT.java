package dev.tenure.identity.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenure.eventstore.sealing.Keys;
import dev.tenure.identity.AccessSchema;
import dev.tenure.identity.operator.Operator;
import dev.tenure.kernel.actor.Role;
import dev.tenure.testing.PostgresExtension;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;

class OperatorSignInIT {
    @RegisterExtension
    static final PostgresExtension POSTGRES = AccessSchema.extension();

    private static final PasswordEncoder ENCODER = PasswordEncoderFactories.createDelegatingPasswordEncoder();
    private static final String PASSWORD = "a long and good one";
    private static final Operator PAT = new Operator("pat", Role.NAS, ENCODER.encode(PASSWORD));

    private final JdbcClient jdbc = JdbcClient.create(POSTGRES.dataSource());
    private final OperatorSignIn signIn = new OperatorSignIn(
            name -> name.equals("pat") ? Optional.of(PAT) : Optional.empty(),
            new WrongPasswords(jdbc, Keys.generate().keyedHash()),
            ENCODER);

    @BeforeEach
    void nobodyGuessedYet() {
        jdbc.sql("delete from access.wrong_password").update();
    }

    @Test
    void theRightPasswordSignsInWhateverTheCaseOfTheName() {
        Authentication signedIn = signIn.authenticate(presented(" PAT ", PASSWORD));
        assertThat(signedIn.isAuthenticated()).isTrue();
        assertThat(signedIn.getName()).isEqualTo("pat");
        assertThat(signedIn.getCredentials()).isNull();
    }

    @Test
    void aWrongNameAndAWrongPasswordAreRefusedAlike() {
        String wrong = refused("pat", "guess");
        String unknown = refused("sam", "guess");
        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void afterFiveWrongPasswordsTheRightOneIsRefusedInTheSameWords() {
        String first = refused("pat", "guess");
        for (int i = 0; i < 4; i++) {
            refused("pat", "guess");
        }
        assertThat(refused("pat", PASSWORD)).isEqualTo(first);
        jdbc.sql("update access.wrong_password set last_at = last_at - interval '16 minutes'")
                .update();
        assertThat(signIn.authenticate(presented("pat", PASSWORD)).isAuthenticated())
                .isTrue();
    }

    @Test
    void aRightPasswordInBetweenBeginsTheCountAnew() {
        for (int i = 0; i < 4; i++) {
            refused("pat", "guess");
        }
        signIn.authenticate(presented("pat", PASSWORD));
        for (int i = 0; i < 4; i++) {
            refused("pat", "guess");
        }
        assertThat(signIn.authenticate(presented("pat", PASSWORD)).isAuthenticated())
                .isTrue();
    }

    @Test
    void noNameIsReadableWhereWrongPasswordsAreCounted() {
        refused("sam", "guess");
        assertThat(jdbc.sql("select row_to_json(w)::text from access.wrong_password w")
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains("sam"));
    }

    private String refused(String name, String password) {
        BadCredentialsException[] refused = new BadCredentialsException[1];
        assertThatExceptionOfType(BadCredentialsException.class)
                .isThrownBy(() -> signIn.authenticate(presented(name, password)))
                .satisfies(it -> refused[0] = it);
        return String.valueOf(refused[0].getMessage());
    }

    private static UsernamePasswordAuthenticationToken presented(String name, String password) {
        return UsernamePasswordAuthenticationToken.unauthenticated(name, password);
    }

    @Test
    void ofGuessesSentAtOnceNoMoreThanFiveAreJudged() {
        AtomicInteger judged = new AtomicInteger();
        OperatorSignIn counting = new OperatorSignIn(
                name -> {
                    judged.incrementAndGet();
                    return Optional.of(PAT);
                },
                new WrongPasswords(jdbc, Keys.generate().keyedHash()),
                ENCODER);
        IntStream.range(0, 20)
                .parallel()
                .forEach(i -> assertThatExceptionOfType(BadCredentialsException.class)
                        .isThrownBy(() -> counting.authenticate(presented("pat", "guess " + i))));
        assertThat(judged).hasValue(5);
    }

    @Test
    void aSignInHoldsForItsTimeAndForItsPasswordOnly() {
        SignInStamp stamp = SignInStamp.of(PAT);
        Operator renewed = new Operator("pat", Role.NAS, "{bcrypt}another");
        Duration day = Duration.ofDays(1);
        assertThat(stamp.holds("pat", name -> Optional.of(PAT), day)).isTrue();
        assertThat(stamp.holds("pat", name -> Optional.of(PAT), Duration.ZERO)).isFalse();
        assertThat(stamp.holds("pat", name -> Optional.of(renewed), day)).isFalse();
        assertThat(stamp.holds("pat", name -> Optional.empty(), day)).isFalse();
    }
}
