package dev.tenure.identity.signin;

import dev.tenure.identity.operator.Operator;
import dev.tenure.identity.operator.Operators;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Checks an operator's name and password. A wrong name, a wrong password and too many tries look the same from outside
 * (SIGN-6).
 */
public final class OperatorSignIn implements AuthenticationProvider {
    private static final Logger LOG = LoggerFactory.getLogger(OperatorSignIn.class);
    private static final int LONGEST = 128;

    private final Operators operators;
    private final WrongPasswords wrong;
    private final PasswordEncoder encoder;
    private final String nobody;

    public OperatorSignIn(Operators operators, WrongPasswords wrong, PasswordEncoder encoder) {
        this.operators = operators;
        this.wrong = wrong;
        this.encoder = encoder;
        this.nobody = String.valueOf(encoder.encode("nobody has this password"));
    }

    @Override
    public Authentication authenticate(Authentication presented) {
        String name = presented.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(presented.getCredentials());
        // counted before it is judged: tries sent at once would otherwise all be judged before one is counted
        if (wrong.areTooManyWithThis(name)) {
            LOG.warn("A sign-in is refused: too many wrong passwords for this name; it may be tried again later");
            throw refused();
        }
        Optional<Operator> operator = name.length() > LONGEST ? Optional.empty() : operators.find(name);
        String hash = operator.map(Operator::passwordHash).orElse(nobody);
        boolean matches = password.length() <= LONGEST && encoder.matches(password, hash) && operator.isPresent();
        if (!matches) {
            LOG.info("A sign-in is refused: wrong name or password");
            throw refused();
        }
        wrong.forget(name);
        UsernamePasswordAuthenticationToken signedIn = UsernamePasswordAuthenticationToken.authenticated(
                name,
                null,
                List.of(
                        new SimpleGrantedAuthority(
                                "ROLE_" + operator.orElseThrow().role().name()),
                        // says when the password was checked; identity tokens tell it
                        FactorGrantedAuthority.fromAuthority(FactorGrantedAuthority.PASSWORD_AUTHORITY)));
        signedIn.setDetails(SignInStamp.of(operator.orElseThrow()));
        return signedIn;
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static BadCredentialsException refused() {
        return new BadCredentialsException("refused");
    }
}
