package dev.tenure.query.directory;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person in the directory.
 *
 * @param display {@code SURNAME, Given (CONTAINER NAME)} (ORG-5, DIR-1)
 * @param addressDisplay {@code address (CONTAINER NAME)} (ORG-5)
 * @param formerAddresses retired, oldest first; they redirect to the current one (REN-1)
 * @param mobile the number, unless its holder hid it (REG-6, DIR-4)
 * @param telephone as the holder wrote it, as are fax, pager and web page; null where they gave none (DIR-3)
 * @param channel how the account came to be (REG-8)
 * @param marks {@code leaver} and {@code deactivated}, for those who are shown that (DIR-6)
 * @param version the account's last event that the directory has seen
 */
public record AccountView(
        UUID id,
        String display,
        String addressDisplay,
        @JsonProperty("givenName") String given,
        @JsonProperty("familyName") String family,
        String address,
        List<String> formerAddresses,
        @Nullable String mobile,
        @Nullable String telephone,
        @Nullable String fax,
        @Nullable String pager,
        @Nullable String webPage,
        String channel,
        ContainerReference container,
        List<String> marks,
        long version) {
    static AccountView of(DirectoryAccount account, DirectoryContainer container, Viewer viewer) {
        return new AccountView(
                account.id(),
                account.display(container),
                account.address() + " (" + container.name().toUpperCase(Locale.UK) + ")",
                account.given(),
                account.family(),
                account.address(),
                account.formerAddresses(),
                account.mobile(),
                account.numbers().telephone(),
                account.numbers().fax(),
                account.numbers().pager(),
                account.numbers().webPage(),
                account.channel().toLowerCase(Locale.ROOT).replace('_', '-'),
                ContainerReference.to(container),
                viewer.marks(account.standing().leaver(), account.standing().deactivated()),
                account.version());
    }
}
