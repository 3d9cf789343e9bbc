package dev.tenure.command.application.web;

import dev.tenure.command.application.ProviderApplicationCommand.Person;
import dev.tenure.command.application.ProviderApplicationCommand.SubmitApplication;
import dev.tenure.command.application.web.SubmitApplicationRequest.ContactRequest;
import dev.tenure.command.application.web.SubmitApplicationRequest.PersonRequest;
import dev.tenure.command.registration.MailboxAddressProblem;
import dev.tenure.command.registration.MailboxAddresses;
import dev.tenure.command.registration.MobileNumbers;
import dev.tenure.command.registration.MobileProblem;
import dev.tenure.command.registration.NameProblem;
import dev.tenure.command.registration.PersonalAddresses;
import dev.tenure.command.web.Fields;
import dev.tenure.kernel.account.MobileNumber;
import dev.tenure.kernel.account.PersonName;
import dev.tenure.kernel.account.UserAccountId;
import dev.tenure.kernel.application.ApplicantRole;
import dev.tenure.kernel.application.ApplicationId;
import dev.tenure.kernel.container.OdsCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the public form into a command, naming everything that is wrong with it at once (ORG-1, REG-2 to 4). */
public final class ApplicationForm {
    private static final int LONGEST_PROVIDER = 100;
    private static final int LONGEST_TOWN = 50;
    private static final int LONGEST_EMAIL = 254;
    private static final int MOST_PEOPLE = 100;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]+@[^@\\s.]+(\\.[^@\\s.]+)+");

    private final MobileNumbers mobiles;
    private final OfferedProviders offered;
    private final Supplier<UUID> ids;

    /** Offers names and towns from the reference data, and makes ids for the application and its people. */
    public ApplicationForm(MobileNumbers mobiles, OfferedProviders offered, Supplier<UUID> ids) {
        this.mobiles = mobiles;
        this.offered = offered;
        this.ids = ids;
    }

    SubmitApplication read(SubmitApplicationRequest request) {
        Fields fields = new Fields();
        Optional<OdsCode> code = fields.value(
                "/odsCode", fields.text("/odsCode", request.odsCode(), 20), OdsCode::of, "ODS_CODE_NOT_VALID");
        Optional<OfferedProviders.Provider> known = code.flatMap(offered::find);
        Optional<String> name = given(request.providerName())
                .or(() -> known.map(OfferedProviders.Provider::name))
                .flatMap(text -> fields.text("/providerName", text, LONGEST_PROVIDER))
                .or(() -> required(fields, "/providerName", request.providerName(), known.isPresent()));
        Optional<String> town = given(request.town())
                .or(() -> known.map(OfferedProviders.Provider::town))
                .flatMap(text -> fields.text("/town", text, LONGEST_TOWN))
                .or(() -> required(fields, "/town", request.town(), known.isPresent()));
        Optional<String> contactName = contactName(fields, request.contact());
        Optional<String> contactEmail = contactEmail(fields, request.contact());
        List<Person> people = people(fields, request.people());
        requireMailboxAddress(fields, code, name, town);
        fields.throwIfAny();
        return new SubmitApplication(
                new ApplicationId(ids.get()),
                code.orElseThrow(),
                name.orElseThrow(),
                town.orElseThrow(),
                contactName.orElseThrow(),
                contactEmail.orElseThrow(),
                people);
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).filter(it -> !it.isBlank());
    }

    /** Names a missing field; what was there but wrong is named already. */
    private static Optional<String> required(Fields fields, String pointer, @Nullable String text, boolean offered) {
        return given(text).isPresent() || offered ? Optional.empty() : fields.text(pointer, null, 1);
    }

    private static Optional<String> contactName(Fields fields, @Nullable ContactRequest contact) {
        return fields.text("/contact/name", contact == null ? null : contact.name(), LONGEST_PROVIDER);
    }

    private static Optional<String> contactEmail(Fields fields, @Nullable ContactRequest contact) {
        Optional<String> email = fields.text("/contact/email", contact == null ? null : contact.email(), LONGEST_EMAIL);
        if (email.isPresent() && !EMAIL.matcher(email.get()).matches()) {
            fields.problem("/contact/email", "EMAIL_NOT_VALID", "Write an e-mail address, such as name@example.org.");
            return Optional.empty();
        }
        return email;
    }

    private List<Person> people(Fields fields, @Nullable List<@Nullable PersonRequest> requests) {
        if (requests == null || requests.isEmpty()) {
            fields.problem("/people", "REQUIRED", "Name at least one person, the mailbox's first owner.");
            return List.of();
        }
        if (requests.size() > MOST_PEOPLE) {
            fields.problem("/people", "TOO_MANY", "Name " + MOST_PEOPLE + " people or fewer; more can join later.");
            return List.of();
        }
        List<Person> people = new ArrayList<>();
        Map<MobileNumber, Integer> rowsByMobile = new HashMap<>();
        for (int index = 0; index < requests.size(); index++) {
            PersonRequest request = requests.get(index);
            person(fields, "/people/" + index, index + 1, request, rowsByMobile).ifPresent(people::add);
        }
        requireOneOwner(fields, requests);
        return people;
    }

    private Optional<Person> person(
            Fields fields,
            String at,
            int row,
            @Nullable PersonRequest request,
            Map<MobileNumber, Integer> rowsByMobile) {
        if (request == null) {
            fields.problem(at, "REQUIRED", "Fill this person in, or leave the row out.");
            return Optional.empty();
        }
        Optional<PersonName> name = name(fields, at, request);
        Optional<MobileNumber> mobile = fields.text(at + "/mobile", request.mobile(), 40)
                .flatMap(text -> fields.read(at + "/mobile", mobiles.read(text), MobileProblem::sentence));
        mobile.ifPresent(number -> requireFirstUse(fields, at, row, rowsByMobile.putIfAbsent(number, row)));
        Optional<ApplicantRole> role = role(fields, at + "/role", request.role());
        if (name.isEmpty() || mobile.isEmpty() || role.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Person(new UserAccountId(ids.get()), row, role.get(), name.get(), mobile.get()));
    }

    private static Optional<PersonName> name(Fields fields, String at, PersonRequest request) {
        Optional<String> given = fields.text(at + "/givenName", request.givenName(), PersonName.MAX_LENGTH);
        Optional<String> family = fields.text(at + "/familyName", request.familyName(), PersonName.MAX_LENGTH);
        if (given.isEmpty() || family.isEmpty()) {
            return Optional.empty();
        }
        PersonName name = new PersonName(given.get(), family.get());
        return fields.read(at + "/familyName", PersonalAddresses.of(name), NameProblem::sentence)
                .map(base -> name);
    }

    private static void requireFirstUse(Fields fields, String at, int row, @Nullable Integer first) {
        if (first != null && first != row) {
            fields.problem(
                    at + "/mobile",
                    "MOBILE_USED_TWICE",
                    "Person " + first + " has the same number. Everybody needs a mobile number of their own.");
        }
    }

    private static Optional<ApplicantRole> role(Fields fields, String pointer, @Nullable String text) {
        String wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        for (ApplicantRole role : ApplicantRole.values()) {
            if (role.name().equals(wanted)) {
                return Optional.of(role);
            }
        }
        fields.problem(pointer, "ROLE_NOT_VALID", "Say owner or member.");
        return Optional.empty();
    }

    private static void requireOneOwner(Fields fields, List<@Nullable PersonRequest> requests) {
        long owners = requests.stream()
                .filter(request -> request != null
                        && request.role() != null
                        && request.role().strip().equalsIgnoreCase(ApplicantRole.OWNER.name()))
                .count();
        if (owners != 1) {
            fields.problem(
                    "/people", "ONE_OWNER", "Nominate one person as the mailbox's owner; you named " + owners + ".");
        }
    }

    private static void requireMailboxAddress(
            Fields fields, Optional<OdsCode> code, Optional<String> name, Optional<String> town) {
        if (code.isPresent() && name.isPresent() && town.isPresent()) {
            MailboxAddresses.of(town.get(), name.get(), code.get())
                    .problem()
                    .ifPresent(problem -> fields.problem(pointer(problem), problem.name(), problem.sentence()));
        }
    }

    private static String pointer(MailboxAddressProblem problem) {
        return problem == MailboxAddressProblem.PROVIDER_WITHOUT_LETTERS ? "/providerName" : "/town";
    }
}
