package dev.tenure.command.registration;

import dev.tenure.command.registration.PersonalAddresses.Base;
import dev.tenure.command.rejection.FieldProblem;
import dev.tenure.command.rejection.Rejection;
import dev.tenure.command.rejection.RejectionCode;
import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.account.MailAddress;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/**
 * Allots addresses (REG-4, REN-1, REN-4). What it finds free is a hint; the claim that it adds to the command's unit
 * decides, and an address that was ever claimed is never given up.
 */
public final class AddressBook {
    private static final String KIND = "address";
    private static final String SERIES = "address-series";

    private final Claims claims;
    private final String domain;

    public AddressBook(Claims claims, String domain) {
        this.claims = claims;
        this.domain = domain;
    }

    /** What stands for an address, a person's or a shared mailbox's, among the claims. */
    public static ClaimKey key(MailAddress address) {
        return new ClaimKey(KIND, address.value());
    }

    /** Whose address it is or was. */
    public Optional<UUID> holderOf(MailAddress address) {
        return claims.holderOf(key(address));
    }

    /** Whose the addresses are or were, those that are anybody's. */
    public Map<MailAddress, UUID> holdersOf(Collection<MailAddress> addresses) {
        Map<ClaimKey, UUID> held =
                claims.holdersOf(addresses.stream().map(AddressBook::key).toList());
        Map<MailAddress, UUID> holders = new HashMap<>();
        addresses.forEach(address -> {
            UUID holder = held.get(key(address));
            if (holder != null) {
                holders.put(address, holder);
            }
        });
        return holders;
    }

    /** Whether both names lead to the same base of an address (REN-5). */
    public boolean sameBase(PersonName one, PersonName other) {
        return base(one).equals(base(other));
    }

    /**
     * Claims the address with the lowest number that is free for this holder: one they had before, or one that nobody
     * ever had.
     *
     * @param own the addresses that the holder has or had
     */
    public MailAddress allot(PersonName name, UserAccountId holder, Collection<MailAddress> own) {
        Base base = base(name);
        MailAddress address = own.stream()
                .filter(former -> numberOf(base, former).isPresent())
                .min(Comparator.comparingLong(former -> numberOf(base, former).orElseThrow()))
                .orElseGet(() -> lowestFree(base));
        AppendUnit.current().claim(key(address), holder.value());
        return address;
    }

    /**
     * Claims the address that somebody brings with them and keeps (ORG-9).
     *
     * @throws Rejection if it is or ever was somebody else's (REN-4)
     */
    public MailAddress keep(MailAddress existing, UserAccountId holder) {
        if (holderOf(existing).filter(other -> !other.equals(holder.value())).isPresent()) {
            throw new Rejection(RejectionCode.ADDRESS_IN_USE);
        }
        AppendUnit.current().claim(key(existing), holder.value());
        return existing;
    }

    private MailAddress lowestFree(Base base) {
        ClaimKey series = new ClaimKey(SERIES, base.localPart());
        long number = claims.nextInSeries(series);
        MailAddress candidate = PersonalAddresses.numbered(base, number, domain);
        while (claims.holderOf(key(candidate)).isPresent()) {
            number++;
            candidate = PersonalAddresses.numbered(base, number, domain);
        }
        AppendUnit.current().advance(series, number + 1);
        return candidate;
    }

    /** The number that the address has within the base, if it is of that base. */
    private OptionalLong numberOf(Base base, MailAddress address) {
        String localPart = address.localPart();
        int end = localPart.length();
        while (end > 0 && isDigit(localPart.charAt(end - 1))) {
            end--;
        }
        String behind = localPart.substring(end);
        long number = behind.isEmpty() || behind.length() > 9 ? 0 : Long.parseLong(behind);
        boolean isOfBase = PersonalAddresses.numbered(base, number, domain).equals(address);
        return isOfBase ? OptionalLong.of(number) : OptionalLong.empty();
    }

    private static boolean isDigit(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static Base base(PersonName name) {
        return PersonalAddresses.of(name)
                .value()
                .orElseThrow(() -> new Rejection(
                        RejectionCode.REQUEST_NOT_VALID,
                        List.of(new FieldProblem(
                                "/familyName",
                                NameProblem.NAME_WITHOUT_LETTERS.name(),
                                NameProblem.NAME_WITHOUT_LETTERS.sentence()))));
    }
}
