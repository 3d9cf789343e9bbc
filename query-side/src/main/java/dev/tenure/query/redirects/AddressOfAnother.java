package dev.tenure.query.redirects;

import java.util.UUID;

/** An event gives somebody an address that was ever somebody else's (REN-4): parked, for the log itself is at fault. */
final class AddressOfAnother extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AddressOfAnother(UUID holder) {
        super("the address given to " + holder + " was ever another's");
    }
}
