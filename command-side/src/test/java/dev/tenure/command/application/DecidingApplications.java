package dev.tenure.command.application;

import static dev.tenure.command.sample.Applications.annListed;
import static dev.tenure.command.sample.Applications.johnListed;
import static dev.tenure.command.sample.Applications.submitted;

import dev.tenure.command.registration.NumbersInUse;
import dev.tenure.command.sample.Deciding;
import dev.tenure.eventstore.append.ClaimKey;
import dev.tenure.kernel.application.OdsStanding;
import dev.tenure.kernel.policy.Policy;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.messaging.MetaData;

/** Applications that decide alone, under what the reference data says of their code. */
final class DecidingApplications {
    static final ClaimKey ODS_KEY = new ClaimKey("ods-code", "V12345");
    static final Map<String, Object> WITH_REASON = MetaData.with("reason", "spoke to the home");

    private DecidingApplications() {}

    static Deciding<ProviderApplication> where(OdsStanding standing) {
        return where(standing, Policy.of2018());
    }

    static Deciding<ProviderApplication> where(OdsStanding standing, Policy policy) {
        Deciding<ProviderApplication> application = Deciding.about(ProviderApplication.class, policy);
        OdsRegister register = code -> standing;
        NumbersInUse numbers = holder -> "It is the number of " + holder + ".";
        return application.with(register).with(numbers).with(new ProviderCodes(application.claims()));
    }

    /** An application that is complete, and what happened after. */
    static Object[] submittedAnd(Object... more) {
        return Stream.concat(Stream.of(submitted(OdsStanding.KNOWN), johnListed(), annListed()), Stream.of(more))
                .toArray();
    }
}
