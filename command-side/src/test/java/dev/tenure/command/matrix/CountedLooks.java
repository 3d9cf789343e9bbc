package dev.tenure.command.matrix;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Hashes really, and counts how often. */
final class CountedLooks implements PasswordEncoder {
    private final PasswordEncoder real;
    private final AtomicInteger made;

    CountedLooks(PasswordEncoder real, AtomicInteger made) {
        this.real = real;
        this.made = made;
    }

    @Override
    public @Nullable String encode(@Nullable CharSequence text) {
        made.incrementAndGet();
        return real.encode(text);
    }

    @Override
    public boolean matches(@Nullable CharSequence text, @Nullable String hash) {
        made.incrementAndGet();
        return real.matches(text, hash);
    }

    @Override
    public boolean upgradeEncoding(@Nullable String hash) {
        return real.upgradeEncoding(hash);
    }
}
