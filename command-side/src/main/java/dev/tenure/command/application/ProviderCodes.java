package dev.tenure.command.application;

import dev.tenure.eventstore.append.AppendUnit;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.eventstore.append.Claims;
import dev.tenure.kernel.container.CareContainerId;
import dev.tenure.kernel.container.OdsCode;
import java.util.Optional;
import java.util.UUID;

/** Which container has which ODS code (ORG-3). What it finds is a hint; the claim in the command's unit decides. */
public final class ProviderCodes {
    private final Claims claims;

    public ProviderCodes(Claims claims) {
        this.claims = claims;
    }

    /** The container that has the code. */
    public Optional<UUID> holderOf(OdsCode code) {
        return claims.holderOf(key(code));
    }

    /** Claims the code for the container. */
    public void claim(OdsCode code, CareContainerId containerId) {
        AppendUnit.current().claim(key(code), containerId.value());
    }

    private static ClaimKey key(OdsCode code) {
        return new ClaimKey("ods-code", code.value());
    }
}
