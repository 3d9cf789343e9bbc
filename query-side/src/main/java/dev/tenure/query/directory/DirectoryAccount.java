package dev.tenure.query.directory;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory keeps them (DIR-1).
 *
 * @param formerAddresses retired, oldest first (REN-1)
 * @param mobile null while hidden (REG-6)
 * @param standing whether they leave, are deactivated or deleted (DIR-6)
 */
record DirectoryAccount(
        UUID id,
        UUID containerId,
        String given,
        String family,
        String address,
        List<String> formerAddresses,
        @Nullable String mobile,
        String channel,
        Standing standing,
        long version) {
    String display(DirectoryContainer container) {
        return new PersonName(given, family).directoryForm(container.name());
    }

    /** The same after an event that shows nowhere in the directory. */
    DirectoryAccount seen(long sequence) {
        return new DirectoryAccount(
                id, containerId, given, family, address, formerAddresses, mobile, channel, standing, sequence);
    }

    /** The same in another container (LEA-3, REG-9). */
    DirectoryAccount in(UUID container) {
        return new DirectoryAccount(
                id, container, given, family, address, formerAddresses, mobile, channel, standing, version);
    }

    /** The same with that number, or none (DIR-3 to 5). */
    DirectoryAccount withMobile(@Nullable String number) {
        return new DirectoryAccount(
                id, containerId, given, family, address, formerAddresses, number, channel, standing, version);
    }

    /** The same standing otherwise (DIR-6). */
    DirectoryAccount with(Standing now) {
        return new DirectoryAccount(
                id, containerId, given, family, address, formerAddresses, mobile, channel, now, version);
    }

    /** Without anything about the person, who is gone for ever (LEA-5). */
    DirectoryAccount gone() {
        return new DirectoryAccount(id, containerId, "", "", "", List.of(), null, channel, standing.gone(), version);
    }

    /** The same under another name (REN-1). */
    DirectoryAccount called(RenamedPerson person) {
        List<String> former = new ArrayList<>(formerAddresses);
        former.remove(person.address().value());
        MailAddress retired = person.retiredAddress();
        if (retired != null) {
            former.remove(retired.value());
            former.add(retired.value());
        }
        return new DirectoryAccount(
                id,
                containerId,
                person.name().given(),
                person.name().family(),
                person.address().value(),
                former,
                mobile,
                channel,
                standing,
                version);
    }

    static DirectoryAccount read(ResultSet row) throws SQLException {
        return new DirectoryAccount(
                row.getObject("account_id", UUID.class),
                row.getObject("container_id", UUID.class),
                row.getString("given"),
                row.getString("family"),
                row.getString("address"),
                List.of((String[]) row.getArray("former_addresses").getArray()),
                row.getString("mobile"),
                row.getString("channel"),
                Standing.read(row),
                row.getLong("sequence"));
    }
}
