package dev.tenure.command.account;

import dev.tenure.command.registration.AddressBook;
import dev.tenure.eventstore.sealing.KeyedHash;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.UserAccountId;
import java.nio.ByteBuffer;
import java.util.Locale;
import java.util.UUID;

/**
 * Whom a log-in name means. A name of nobody means somebody who is not there: an id that a keyed hash makes of the name, so that
 * from here on it goes the same way as any other, and what is kept of it holds no name (SIGN-6).
 */
public final class LogInNames {
    private final AddressBook addresses;
    private final KeyedHash hash;

    public LogInNames(AddressBook addresses, KeyedHash hash) {
        this.addresses = addresses;
        this.hash = hash;
    }

    /** The account whose address that is or was, or that of nobody. */
    public UserAccountId meant(String loginName) {
        String name = loginName.strip().toLowerCase(Locale.ROOT);
        try {
            return addresses
                    .holderOf(MailAddress.of(name))
                    .map(UserAccountId::new)
                    .orElseGet(() -> nobody(name));
        } catch (IllegalArgumentException noAddressOfOurs) {
            return nobody(name);
        }
    }

    private UserAccountId nobody(String name) {
        ByteBuffer chance = ByteBuffer.wrap(hash.of("log-in-name-of-nobody", name));
        return new UserAccountId(new UUID(chance.getLong(), chance.getLong()));
    }
}
