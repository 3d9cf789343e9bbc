package dev.tenure.command.application.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The public form (ORG-1).
 *
 * @param providerName may be left out where the ODS reference data knows the code (ORG-3)
 * @param town the postcode town; may be left out likewise
 */
record SubmitApplicationRequest(
        @Nullable String odsCode,
        @Nullable String providerName,
        @Nullable String town,
        @Nullable ContactRequest contact,
        @Nullable List<@Nullable PersonRequest> people) {

    /** Who answers for the application; log-in names go to this e-mail address. */
    record ContactRequest(@Nullable String name, @Nullable String email) {}

    /** One of the first people; {@code role} is {@code owner} or {@code member}. */
    record PersonRequest(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String mobile,
            @Nullable String role) {}
}
