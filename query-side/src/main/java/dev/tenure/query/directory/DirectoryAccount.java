package dev.tenure.query.directory;

import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountEvent.RenamedPerson;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A person as the directory keeps them (DIR-1).
 *
 * @param formerAddresses retired, oldest first (REN-1)
 * @param numbers the mobile among them, hidden or not (DIR-3, DIR-4)
 * @param standing whether they leave, are deactivated or deleted (DIR-6)
 */
record DirectoryAccount(
        UUID id,
        UUID containerId,
        String given,
        String family,
        String address,
        List<String> formerAddresses,
        Numbers numbers,
        String channel,
        Standing standing,
        long version) {
    /** What of the number anybody is shown (REG-6, DIR-4). */
    @Nullable String mobile() {
        return numbers.mobile();
    }

    String display(DirectoryContainer container) {
        return new PersonName(given, family).directoryForm(container.name());
    }

    /** The same after an event that shows nowhere in the directory. */
    DirectoryAccount seen(long sequence) {
        return new DirectoryAccount(
                id, containerId, given, family, address, formerAddresses, numbers, channel, standing, sequence);
    }

    /** The same in another container (LEA-3, REG-9). */
    DirectoryAccount in(UUID container) {
        return new DirectoryAccount(
                id, container, given, family, address, formerAddresses, numbers, channel, standing, version);
    }

    /** The same to be reached otherwise (DIR-3 to 5). */
    DirectoryAccount reached(UnaryOperator<Numbers> change) {
        return new DirectoryAccount(
                id,
                containerId,
                given,
                family,
                address,
                formerAddresses,
                change.apply(numbers),
                channel,
                standing,
                version);
    }

    /** The same standing otherwise (DIR-6). */
    DirectoryAccount with(Standing now) {
        return new DirectoryAccount(
                id, containerId, given, family, address, formerAddresses, numbers, channel, now, version);
    }

    /** Without anything about the person, who is gone for ever (LEA-5). */
    DirectoryAccount gone() {
        return new DirectoryAccount(
                id, containerId, "", "", "", List.of(), Numbers.NONE, channel, standing.gone(), version);
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
                numbers,
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
                Numbers.read(row),
                row.getString("channel"),
                Standing.read(row),
                row.getLong("sequence"));
    }
}
