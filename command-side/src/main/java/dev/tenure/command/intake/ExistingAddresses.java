package dev.tenure.command.intake;

import dev.tenure.kernel.account.MailAddress;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads the addresses that imported people bring with them and keep (ORG-9). */
final class ExistingAddresses {
    /** The short name that stands in front of all shared mailboxes and lists (SMB-1, SUP-3). */
    private static final String RESERVED = "care.";

    private final String domain;
    private final Map<MailAddress, Integer> lines = new HashMap<>();

    ExistingAddresses(String domain) {
        this.domain = domain;
    }

    /** The address of the row, if it has one that can be kept; what is wrong with it is named in the row. */
    Optional<MailAddress> read(FileRow<StaffColumn> row) {
        String text = row.text(StaffColumn.EXISTING_ADDRESS).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty() || row.isNamed(StaffColumn.EXISTING_ADDRESS)) {
            return Optional.empty();
        }
        try {
            MailAddress address = MailAddress.of(text);
            judge(row, address);
            return Optional.of(address);
        } catch (IllegalArgumentException notOne) {
            refuse(row, PeopleFault.ADDRESS_NOT_VALID, "This cannot be an address of this service.");
            return Optional.empty();
        }
    }

    private void judge(FileRow<StaffColumn> row, MailAddress address) {
        if (!address.value().endsWith("@" + domain)) {
            refuse(row, PeopleFault.ADDRESS_ELSEWHERE, "An address that is kept ends with @" + domain + ".");
        } else if (address.value().startsWith(RESERVED)) {
            refuse(row, PeopleFault.ADDRESS_RESERVED, "Addresses of this kind belong to shared mailboxes and lists.");
        }
        Integer first = lines.putIfAbsent(address, row.line());
        if (first != null) {
            refuse(row, PeopleFault.ADDRESS_TWICE, "This address stands in line " + first + " already.");
        }
    }

    private static void refuse(FileRow<StaffColumn> row, PeopleFault fault, String detail) {
        row.add(StaffColumn.EXISTING_ADDRESS, fault, detail);
    }
}
