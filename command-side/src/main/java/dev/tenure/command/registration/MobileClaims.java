package dev.tenure.command.registration;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.UserAccountId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Who has which mobile number (REG-3). What it finds is a hint; the claim in the command's unit decides. */
public final class MobileClaims {
    private final Claims claims;

    public MobileClaims(Claims claims) {
        this.claims = claims;
    }

    /** The holders of those of the numbers that are held, by number. */
    public Map<ClaimKey, UUID> holdersOf(List<MobileNumber> mobiles) {
        return claims.holdersOf(mobiles.stream().map(MobileClaims::key).toList());
    }

    /** Claims the number for the account. */
    public void claim(MobileNumber mobile, UserAccountId accountId) {
        AppendUnit.current().claim(key(mobile), accountId.value());
    }

    /** Gives the number up, if that account has it. */
    public void release(MobileNumber mobile, UserAccountId accountId) {
        AppendUnit.current().release(key(mobile), accountId.value());
    }

    /** What stands for a number among the claims. */
    public static ClaimKey key(MobileNumber mobile) {
        return new ClaimKey("mobile", mobile.value());
    }
}
